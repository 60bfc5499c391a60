import type { PlainBrowser, Sent } from './browser'
import type { ServerAction } from './manifests'

export type Values = Readonly<Record<string, string | readonly string[]>>

const emptyState = '{"fieldErrors":{},"refusal":null,"values":{}}'

/** The body a browser with scripts sends for `action(state, form)`. */
export function actionBody(values: Values): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(`_1_${name}`, one)
  body.append('0', `[${emptyState},"$K1"]`)
  return body
}

/** Calls an action as a browser with scripts does, at a page that knows it; `sent` replaces what a browser would send. */
export async function callAction(as: PlainBrowser, action: ServerAction, page: string, { headers, body }: Sent): Promise<Response> {
  return as.ask(page, {
    method: 'POST',
    headers: { 'next-action': action.id, accept: 'text/x-component', ...headers },
    ...(body !== undefined && { body }),
  })
}
