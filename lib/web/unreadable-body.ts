import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { headers } from 'next/headers'

/** Set by ourselves on every form that is posted, over anything the client sent under this name. */
export const formNumber = 'x-form-number'

// Actions and what stands before Next are built apart: only the process itself is theirs together.
const shared = globalThis as typeof globalThis & { unreadForms?: Set<string> }
const unread = (shared.unreadForms ??= new Set())
let last = 0

/**
 * Answers 400 where Next would answer 500 to a form it cannot read (cut off, no boundary, an action's argument that is
 * none): by then no action of ours has begun, so it is the sender's fault and not ours.
 */
export function answerUnreadable(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST' || !/^multipart\/form-data/i.test(request.headers['content-type'] ?? '') || request.url?.startsWith('/api/')) return
  const number = String((last += 1))
  request.headers[formNumber] = number
  unread.add(number)
  response.once('close', () => unread.delete(number))
  const writeHead = Reflect.get(response, 'writeHead') as (this: ServerResponse, ...args: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !unread.has(number)) return writeHead.call(response, status, ...rest)
    response.statusCode = 400
    response.statusMessage = ''
    return writeHead.call(response, 400)
  }
}

/** Called by every action as it begins: what goes wrong from here is no fault of the form. */
export async function formIsRead(): Promise<void> {
  unread.delete((await headers()).get(formNumber) ?? '')
}
