import 'server-only'
import { z } from 'zod'

const secret = z.string().min(32, { error: 'at least 32 characters' })

/** An address that may be left out; empty is left out. */
const address = z.preprocess((value) => (value === '' ? undefined : value), z.url().optional())

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, { error: 'a postgresql:// address' }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Where the portal is reached by browsers, without a slash at the end. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Encrypts personal ids, phones, e-mails and answers. Base64url of 32 bytes. */
  ENCRYPTION_KEY: secret,
  /** Keys the look-up hashes; another key than the one that encrypts. Base64url of 32 bytes. */
  LOOKUP_KEY: secret,
  NEXTAUTH_SECRET: secret,
  /** How many proxies of our own stand before the portal; each must append to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  VNEID_ISSUER: z.url(),
  VNEID_CLIENT_ID: z.string().min(1),
  VNEID_CLIENT_SECRET: z.string().min(1),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, { error: 'an smtp:// address' }),
  MAIL_FROM: z.string().min(3).default('Một Cửa <khong-tra-loi@motcua.example>'),
  /** The SMS gateway; without an address no SMS is sent. */
  SMS_URL: address,
  SMS_API_KEY: z.string().default(''),
  SMS_SECRET: z.string().default(''),
  /** The name citizens see as the sender, registered with the carriers. */
  SMS_BRANDNAME: z.string().max(11).default('MOTCUA'),
  /** Zalo's API for messages to phones (ZNS); without an address nothing is sent by Zalo. */
  ZALO_URL: address,
  ZALO_OAUTH_URL: address.default('https://oauth.zaloapp.com'),
  ZALO_APP_ID: z.string().default(''),
  ZALO_SECRET_KEY: z.string().default(''),
  /** The first refresh token of the official account; each works once, the later ones stand encrypted in the database. */
  ZALO_REFRESH_TOKEN: z.string().default(''),
  /** Look-ups without signing in: tries per address and per code in a quarter of an hour. */
  LOOKUP_LIMIT: z.coerce.number().int().min(1).default(20),
  /** Requests to the open data per network in a minute. */
  OPEN_DATA_LIMIT: z.coerce.number().int().min(1).default(120),
})

function read(): z.output<typeof schema> {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new Error(`The settings are not complete (see .env.example). ${wrong}`)
}

/** The only place that reads process.env: a wrong value stops the start, not a citizen's request. */
export const env = read()

/** True while `next build` renders: what is read then stays in the pages, so pages with data render nothing. */
export const building = process.env.NEXT_PHASE === 'phase-production-build'

// next-auth reads its own address from the environment and nowhere else.
process.env.NEXTAUTH_URL = env.PUBLIC_URL
