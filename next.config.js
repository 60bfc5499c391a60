import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

const origin = (address) => (address && URL.canParse(address) ? [new URL(address).origin] : [])

/**
 * What holds for every page. Scripts are narrowed once more by a policy that only the page itself can know: signed-in and
 * dynamic pages by the nonce of proxy.ts, prerendered ones by the hashes of scripts/support/page-cache.mjs. A browser
 * obeys both policies, so this one must let inline scripts pass.
 */
function contentSecurityPolicy(development) {
  // A browser asks again when a form is answered by a redirect: VNeID's address is where signing in leads.
  const forms = ["'self'", ...origin(process.env.VNEID_ISSUER)]
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${forms.join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // `no-referrer` would make browsers send "Origin: null" with every form, which no action accepts.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  ...(process.env.PUBLIC_URL?.startsWith('https:') ? [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }] : []),
]

/** @returns {import('next').NextConfig} */
const config = (phase) => ({
  reactStrictMode: true,
  poweredByHeader: false,
  // Several root layouts: addresses outside every zone need a 404 page of their own.
  experimental: { globalNotFound: true, isrFlushToDisk: false },
  // `npm run check` looks at the types; a portal that starts need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The image optimizer decodes bytes of strangers inside the web process; see docs/decisions.
  images: { unoptimized: true },
  serverExternalPackages: ['pdfkit', '@node-rs/argon2', 'pg', 'sharp', 'rate-limiter-flexible', 'pino'],
  cacheHandler: new URL('scripts/support/page-cache.mjs', import.meta.url).pathname,
  // No prerendered page is shown when it is older than this many seconds: whoever asks then waits for a new one.
  expireTime: 60,
  headers: () => [
    { source: '/:path*', headers: everywhere },
    // The doors for files and data are shown inside pages of our own; those for machines run nothing.
    { source: '/api/:path*', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
    // Open data may be read by pages of others.
    {
      source: '/api/v1/:path*',
      headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }, { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
    },
    {
      source: '/((?!api/).*)',
      headers: [
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Content-Security-Policy', value: contentSecurityPolicy(phase === PHASE_DEVELOPMENT_SERVER) },
      ],
    },
  ],
})

export default config
