import 'server-only'
import { ServerResponse } from 'node:http'
import { env } from '@/lib/core/env'

/** What every answer of a portal at that address carries. */
export const headersAt = (publicUrl: string): readonly (readonly [name: string, value: string])[] => [
  ['x-content-type-options', 'nosniff'],
  // `no-referrer` would make browsers send "Origin: null" with every form, which no action accepts.
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ...(publicUrl.startsWith('https:') ? [['strict-transport-security', 'max-age=63072000; includeSubDomains'] as const] : []),
]

// In next.config each would cost a prerendered page two hundredths of its speed: Next matches and compiles them anew for
// every request. The policy of a page is put on by page-cache.ts or request-policy.ts.
const everywhere = headersAt(env.PUBLIC_URL)

/** Puts on an answer what every answer carries. */
export function setHeadersOfAll(response: ServerResponse): void {
  for (const [name, value] of everywhere) response.setHeader(name, value)
}

const single: ReadonlySet<string> = new Set(['content-security-policy', ...everywhere.map(([name]) => name)])

/**
 * Next adds what a route answers, and what is stored with a prerendered page, to the headers that are there already. Of
 * two policies both would hold (a 404 at an address that only Next knows for it), so what comes later takes the place.
 */
export function letRoutesSayOtherwise(): void {
  const append = Reflect.get(ServerResponse.prototype, 'appendHeader') as ServerResponse['appendHeader']
  ServerResponse.prototype.appendHeader = function (this: ServerResponse, name: string, value: string | readonly string[]) {
    return single.has(name.toLowerCase()) ? this.setHeader(name, value) : append.call(this, name, value)
  }
}

/**
 * A prerendered page that breaks while it is made anew brings no policy with it. Its scripts cannot be told beforehand;
 * the rest can: nobody frames it, and it posts and leads nowhere else.
 */
export function giveFailuresAPolicy(): void {
  const writeHead = Reflect.get(ServerResponse.prototype, 'writeHead') as (this: ServerResponse, ...args: unknown[]) => ServerResponse
  const withPolicy = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (status >= 500 && !this.headersSent && !this.hasHeader('content-security-policy')) {
      this.setHeader('content-security-policy', "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
    }
    return writeHead.call(this, status, ...rest)
  }
  Reflect.set(ServerResponse.prototype, 'writeHead', withPolicy)
}
