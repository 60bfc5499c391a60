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
  // Title and description stand in the head for everybody: streamed after it, they would need a script to get there.
  htmlLimitedBots: /.*/,
}

export default config
