import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { faultAddress, faultAddresses, type Fault, zoneOf, zones } from './fault-addresses'
import { policyOf } from './page-cache'

type Whole = { readonly html: Buffer; readonly policy: string }
/** By address ("/can-bo/loi/su-co"). */
export type FaultPages = ReadonlyMap<string, Whole>

/** The pages for faults that the build in that folder prerendered; none where there is no build, as in development. */
export function faultPagesOf(buildFolder: string): FaultPages {
  const addresses = zones.flatMap((zone) => (Object.keys(faultAddresses) as Fault[]).map((fault) => faultAddress(zone, fault)))
  const found = addresses.map((address) => [address, join(buildFolder, 'server/app', `${address}.html`)] as const).filter(([, file]) => existsSync(file))
  return new Map(found.map(([address, file]) => {
    const html = readFileSync(file)
    return [address, { html, policy: policyOf(html.toString()) }]
  }))
}

const faultOf = (status: number): Fault | null => (status === 404 ? 'notFound' : status >= 500 ? 'error' : null)

/** Forms and links of a script are answered with data, which is no page. */
const isAskedByScript = ({ headers }: IncomingMessage): boolean => headers['next-action'] !== undefined || headers['rsc'] !== undefined

type Any = (this: ServerResponse, ...args: unknown[]) => unknown
const methodOf = (response: ServerResponse, name: 'writeHead' | 'write' | 'end') => Reflect.get(response, name) as Any

/**
 * Where a page throws, `notFound()` included, Next answers a shell that only a script fills. Everything must be there
 * without scripts, so the zone's own page for the fault goes out in its place, under the status that Next found.
 */
export function answerFault(pages: FaultPages, request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '').split('?', 1)[0] ?? ''
  if (pages.size === 0 || path.startsWith('/_next/') || path.startsWith('/api/') || isAskedByScript(request)) return
  let instead: Whole | undefined
  const writeHead = methodOf(response, 'writeHead')
  const write = methodOf(response, 'write')
  const end = methodOf(response, 'end')
  const later = (args: readonly unknown[]) => {
    const done = args.find((one) => typeof one === 'function') as (() => void) | undefined
    if (done) process.nextTick(done)
  }

  const pageFor = (status: number): Whole | undefined => {
    const fault = faultOf(status)
    const zone = zoneOf(path)
    if (fault === null || !String(response.getHeader('content-type') ?? '').startsWith('text/html')) return undefined
    // An address of no page has a prerendered answer that is whole; signed-in pages have none.
    if (fault === 'notFound' && zone !== '' && zone !== '/en' && response.hasHeader('etag')) return undefined
    return pages.get(faultAddress(zone, fault))
  }
  const begin = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    instead = response.headersSent ? undefined : pageFor(status)
    if (!instead) return writeHead.call(this, status, ...rest)
    for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'last-modified']) response.removeHeader(name)
    response.setHeader('content-security-policy', instead.policy)
    response.setHeader('content-length', instead.html.length)
    return writeHead.call(this, status)
  }
  Reflect.set(response, 'writeHead', begin)
  Reflect.set(response, 'write', function (this: ServerResponse, ...args: unknown[]) {
    if (!response.headersSent && pageFor(response.statusCode)) response.writeHead(response.statusCode)
    if (!instead) return write.apply(this, args)
    later(args)
    return true
  })
  Reflect.set(response, 'end', function (this: ServerResponse, ...args: unknown[]) {
    if (!response.headersSent && pageFor(response.statusCode)) response.writeHead(response.statusCode)
    if (!instead) return end.apply(this, args)
    const { html } = instead
    instead = undefined
    later(args)
    return end.call(this, html)
  })
}
