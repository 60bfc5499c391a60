import type { BrowserContext } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { postOf } from '@/tests/support/read-markup'

const portal = stackAddresses().url

export type Sent = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: BodyInit
}

type Typed = Readonly<Record<string, string | readonly string[]>>

/** What people without a browser window do: asks, keeps cookies, posts forms. One jar for the portal and VNeID. */
export class PlainBrowser {
  readonly #cookies: Map<string, string>

  constructor(cookies: readonly (readonly [string, string])[] = []) {
    this.#cookies = new Map(cookies)
  }

  /** To be this person again in another process. */
  cookies(): readonly (readonly [string, string])[] {
    return [...this.#cookies]
  }

  /** One request; redirects are answers, not orders. A path is one of the portal's. */
  async ask(address: string, { headers, ...sent }: Sent = {}): Promise<Response> {
    const url = address.startsWith('/') ? `${portal}${address}` : address
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const ask = () => fetch(url, { redirect: 'manual', ...sent, headers: { ...(cookie && { cookie }), ...headers } })
    // A connection kept open may be closed by the other side in the very moment it is used again.
    const response = await ask().catch((error: unknown) => {
      if (!['GET', 'HEAD'].includes(sent.method ?? 'GET')) throw error
      return ask()
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1)]
    if (value === '' || attributes.some((one) => /max-age=0$/i.test(one))) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }

  /** Asks and goes where it is sent, up to ten times; also off to VNeID and back. */
  async follow(address: string, sent: Sent = {}): Promise<Response> {
    let [url, response] = [new URL(address, portal), await this.ask(address, sent)]
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location')
      if (location === null) return response
      await response.arrayBuffer()
      url = new URL(location, url)
      response = await this.ask(url.href)
    }
    throw new Error(`${address} goes on without end`)
  }

  /** What a browser without scripts would post for the form of that page which holds the field `field`, filled in so. */
  async filledIn(path: string, field: string, values: Typed): Promise<FormData> {
    const html = await (await this.follow(path)).text()
    const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([markup]) => markup).find((markup) => markup.includes(`name="${field}"`))
    if (form === undefined) throw new Error(`no form with ${field} on ${path}`)
    const body = new FormData()
    for (const [name, value] of postOf(form)) if (!(name in values)) body.append(name, value)
    for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one)
    return body
  }

  /** Posts it to the page itself, as a form with a server action does. */
  async postForm(path: string, field: string, values: Typed): Promise<Response> {
    return this.ask(path, { method: 'POST', body: await this.filledIn(path, field, values), headers: { origin: portal } })
  }

  /** Lets a window of the real browser be the same person. */
  async lendTo(context: BrowserContext): Promise<void> {
    const cookies = [...this.#cookies].filter(([name]) => name.startsWith('__Host-'))
    // Browsers take localhost for a safe place; this call wants to see it in the address.
    const secure = portal.replace(/^http:/, 'https:')
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: secure, secure: true, httpOnly: true, sameSite: 'Lax' as const })))
  }
}
