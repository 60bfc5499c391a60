import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/core/env'

/** Browsers look at the address again when a form is answered by a redirect: signing in leads to VNeID's. */
const forms = `'self' ${new URL(env.VNEID_ISSUER).origin}`
const isDevelopment = env.NODE_ENV === 'development'

/** What a dynamic page may load and run: scripts by the nonce of this one answer, and what they load. */
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

/** No page of ours asks for any of these; a script that got in cannot either. */
const devices = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'

/**
 * Gives pages that are made for each request a script policy of their own. It protects nothing: who may see what is
 * asked by every page, route handler and action beside the data.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyWith(crypto.randomUUID().replaceAll('-', ''))
  const headers = new Headers(request.headers)
  // From here Next takes the nonce for the scripts it writes.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('permissions-policy', devices)
  return response
}

// Only pages that are made for each request, and no door that takes files: a proxy cuts a long body off. On a
// prerendered page it would cost half the speed.
export const config = {
  matcher: [
    '/(nop|ho-so|tai-khoan|dang-nhap|tra-cuu|tim-kiem|xac-nhan-thu|can-bo|quan-tri)/:path*',
    '/en/(nop|ho-so|tai-khoan|dang-nhap|tra-cuu|tim-kiem|xac-nhan-thu)/:path*',
  ],
}
