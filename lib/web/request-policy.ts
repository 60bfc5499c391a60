import 'server-only'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/core/env'

/** Browsers look at the address again when a form is answered by a redirect: signing in leads to VNeID's. */
const forms = `'self' ${new URL(env.VNEID_ISSUER).origin}`
const isDevelopment = env.NODE_ENV === 'development'

/** What a page made for one request may load and run: scripts by the nonce of this one answer, and what they load. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
  ].join('; ')

const madePerRequest =
  /^\/(?:(?:nop|ho-so|tai-khoan|dang-nhap|tra-cuu|tim-kiem|xac-nhan-thu|can-bo|quan-tri)|en\/(?:nop|ho-so|tai-khoan|dang-nhap|tra-cuu|tim-kiem|xac-nhan-thu))(?:[/?]|$)/

/** True for the address of a page that is made for each request, however it is written: Next decodes before it chooses. */
export function isMadePerRequest(url: string): boolean {
  const path = url.replace(/^\/+/, '/')
  try {
    return madePerRequest.test(decodeURIComponent(path.split('?')[0] ?? ''))
  } catch {
    return true
  }
}

/**
 * Gives a page made for each request a script policy of its own; from the request Next takes the nonce for the scripts
 * it writes, and one that a client sends is not believed. A proxy would do the same for a fifth of a submission's time.
 * It protects nothing: who may see what is asked by every page, route handler and action beside the data.
 */
export function setPolicy(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers['content-security-policy-report-only']
  delete request.headers['content-security-policy']
  if (!isMadePerRequest(request.url ?? '')) return
  const policy = policyWith(randomUUID().replaceAll('-', ''))
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
}
