// Every header costs a prerendered page two hundredths of its speed, so there are few, and none with a colon in its
// value: Next would compile that for each request. The policy of a page is put on by lib/web/page-cache.ts or request-policy.ts.
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // `no-referrer` would make browsers send "Origin: null" with every form, which no action accepts.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ...(process.env.PUBLIC_URL?.startsWith('https:') ? [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }] : []),
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Those of prerendered pages are made once, by lib/web/page-cache.ts; no other page is the same twice.
  generateEtags: false,
  // Several root layouts: addresses outside every zone need a 404 page of their own.
  experimental: { globalNotFound: true, isrFlushToDisk: false },
  // `npm run check` looks at the types; a portal that starts need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The image optimizer decodes bytes of strangers inside the web process; see docs/decisions.
  images: { unoptimized: true },
  serverExternalPackages: ['pdfkit', '@node-rs/argon2', 'pg', 'sharp', 'rate-limiter-flexible', 'pino'],
  // No prerendered page is shown when it is older than this many seconds: whoever asks then waits for a new one.
  expireTime: 60,
  headers: () => [{ source: '/(.*)', headers: everywhere }],
}

export default config
