import 'server-only'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { env } from '@/lib/core/env'

/** Browsers look at the address again when a form is answered by a redirect: signing in leads to VNeID's. */
const forms = `'self' ${new URL(env.VNEID_ISSUER).origin}`
const isDevelopment = env.NODE_ENV === 'development'

/** What a page made for one request may load and run: scripts by the nonce of this one answer, and what they load. */
const policyWith = (nonce: string): string =>
  `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}; ` +
  `script-src-attr 'none'; style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}; img-src 'self' data: blob:; ` +
  `object-src 'none'; base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`

/** No page of ours asks for any of these; a script that got in cannot either. Those of prerendered pages are known by hash. */
const devices = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'

/** Addresses of prerendered pages, as the build wrote them down: exact ones, and patterns. */
export type Prerendered = { readonly exact: ReadonlySet<string>; readonly patterns: readonly RegExp[] }

type Manifest = { readonly routes: Readonly<Record<string, unknown>>; readonly dynamicRoutes: Readonly<Record<string, { readonly routeRegex: string }>> }

/** What the build in that folder prerendered; nothing where there is none, as in development. */
export function prerenderedBy(buildFolder: string): Prerendered {
  const file = join(buildFolder, 'prerender-manifest.json')
  if (!existsSync(file)) return { exact: new Set(), patterns: [] }
  const { routes, dynamicRoutes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return { exact: new Set(Object.keys(routes)), patterns: Object.values(dynamicRoutes).map(({ routeRegex }) => new RegExp(routeRegex)) }
}

/** True unless the address, as it is written, is that of a prerendered page, or of no page at all. */
export function isMadePerRequest({ exact, patterns }: Prerendered, method: string | undefined, url: string): boolean {
  const end = url.indexOf('?')
  const path = end === -1 ? url : url.slice(0, end)
  if (path.startsWith('/_next/') || path.startsWith('/api/')) return false
  if (method !== 'GET' && method !== 'HEAD') return true
  return !exact.has(path) && !patterns.some((pattern) => pattern.test(path))
}

/**
 * Gives a page made for each request a script policy of its own; from the request Next takes the nonce for the scripts
 * it writes, and one that a client sends is not believed. A proxy would do the same for a fifth of a submission's time.
 * It protects nothing: who may see what is asked by every page, route handler and action beside the data.
 */
export function setPolicy(prerendered: Prerendered, request: IncomingMessage, response: ServerResponse): void {
  delete request.headers['content-security-policy-report-only']
  delete request.headers['content-security-policy']
  if (!isMadePerRequest(prerendered, request.method, request.url ?? '')) return
  const policy = policyWith(randomUUID().replaceAll('-', ''))
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  response.setHeader('permissions-policy', devices)
}
