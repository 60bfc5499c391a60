/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Several root layouts: addresses outside every zone need a 404 page of their own.
  experimental: { globalNotFound: true },
  // `npm run check` looks at the types; a portal that starts need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The image optimizer decodes bytes of strangers inside the web process; see docs/decisions.
  images: { unoptimized: true },
  serverExternalPackages: ['pdfkit', '@node-rs/argon2', 'pg', 'sharp', 'rate-limiter-flexible', 'pino'],
}

export default config
