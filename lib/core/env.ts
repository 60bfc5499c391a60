import 'server-only'
import { z } from 'zod'

const secret = z.string().min(32, { error: 'at least 32 characters' })

/** An address that may be left out; empty is left out. */
const address = z.preprocess((value) => (value === '' ? undefined : value), z.url().optional())

/** Numbers by name, "land=60,civil-status.birth=1440"; empty is none. */
const numbersByName = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((pair) => pair.trim()).filter((pair) => pair !== ''))
  .pipe(z.array(z.string().regex(/^[a-z.-]+=\d{1,7}$/, { error: 'name=number, with commas between' })))
  .transform((pairs) => new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))])))

/** True while `next build` renders: what is read then stays in the pages, so pages with data render nothing. */
export const building = process.env.NEXT_PHASE === 'phase-production-build'

const settings = z.object({
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
  /** "2:KEY,1:KEY": the master keys that wrap the keys of files, the current one first. Each base64url of 32 bytes. */
  FILE_KEYS: z.string().regex(/^\d{1,6}:[\w-]{43}(,\d{1,6}:[\w-]{43})*$/, { error: 'VERSION:KEY, and older ones behind commas; each key is base64url of 32 bytes' }),
  /** Where files lie: an S3 server with this address, or DATA_DIR/files without one. */
  S3_ENDPOINT: address,
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z.string().default(''),
  S3_ACCESS_KEY: z.string().default(''),
  S3_SECRET_KEY: z.string().default(''),
  /** ClamAV's clamd, by TCP. `off` is for demonstrations and development only. */
  SCANNER: z.enum(['on', 'off']).default('on'),
  CLAMAV_HOST: z.string().default(''),
  CLAMAV_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
  /** When the scanner does not answer: take files and open them to nobody until it does, or take none. */
  SCANNER_DOWN: z.enum(['hold', 'refuse']).default('hold'),
  NEXTAUTH_SECRET: secret,
  /** Signs the daily roots of the audit chains (Ed25519). Base64url of 32 bytes; another key than the others. */
  AUDIT_SIGNING_KEY: secret,
  /** How many proxies of our own stand before the portal; each must append to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  VNEID_ISSUER: z.url(),
  VNEID_CLIENT_ID: z.string().min(1),
  VNEID_CLIENT_SECRET: z.string().min(1),
  /** For so many minutes a proof to VNeID suffices to file or to open a result; 0: for as long as the session lasts. */
  CITIZEN_STEP_UP_MINUTES: z.coerce.number().int().min(0).max(720).default(60),
  /** For so many days whoever asked for their account to be erased can take that back. */
  ERASURE_DAYS: z.coerce.number().int().min(1).max(30).default(7),
  /** A draft is deleted so many days after its last change. */
  DRAFT_DAYS: z.coerce.number().int().min(7).max(365).default(30),
  /** For so many days a session that ended is listed to whoever asks for all their data. */
  SESSION_RECORD_DAYS: z.coerce.number().int().min(1).max(3650).default(365),
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
  /** The national population database; without an address it is not asked. */
  REGISTRY_POPULATION_URL: address,
  REGISTRY_POPULATION_USER: z.string().default(''),
  REGISTRY_POPULATION_SECRET: z.string().default(''),
  /** The X-Road-Client header and the API key of the exchange between us and it. */
  REGISTRY_POPULATION_CLIENT: z.string().default(''),
  REGISTRY_POPULATION_API_KEY: z.string().default(''),
  /** By which name the other registries know the portal. Each has its own address and secret; without an address it is not asked. */
  REGISTRY_CLIENT: z.string().default('mot-cua'),
  REGISTRY_CIVIL_STATUS_URL: address,
  REGISTRY_CIVIL_STATUS_SECRET: z.string().default(''),
  REGISTRY_RESIDENCE_URL: address,
  REGISTRY_RESIDENCE_SECRET: z.string().default(''),
  REGISTRY_BUSINESS_URL: address,
  REGISTRY_BUSINESS_SECRET: z.string().default(''),
  REGISTRY_SOCIAL_INSURANCE_URL: address,
  REGISTRY_SOCIAL_INSURANCE_SECRET: z.string().default(''),
  REGISTRY_LAND_URL: address,
  REGISTRY_LAND_SECRET: z.string().default(''),
  REGISTRY_HEALTH_URL: address,
  REGISTRY_HEALTH_SECRET: z.string().default(''),
  /** How long a person waits for a registry at most, all tries together. */
  REGISTRY_TOTAL_MS: z.coerce.number().int().min(100).max(30_000).default(3000),
  /** How long one try may take, by registry, over lib/registry/model. */
  REGISTRY_TIMEOUT_MS: numbersByName,
  /** For how many minutes an answer is kept, by field, over lib/registry/model; 0: not at all. */
  REGISTRY_KEEP_MINUTES: numbersByName,
  /** Questions that one citizen may cause in an hour. */
  REGISTRY_CITIZEN_LIMIT: z.coerce.number().int().min(1).default(60),
  /** For so many minutes after a second factor was proved an official may sign, approve, export and change roles. */
  STEP_UP_MINUTES: z.coerce.number().int().min(1).max(720).default(10),
  /** Look-ups without signing in: tries per address and per code in a quarter of an hour. */
  LOOKUP_LIMIT: z.coerce.number().int().min(1).default(20),
  /** Requests to the open data per network in a minute. */
  OPEN_DATA_LIMIT: z.coerce.number().int().min(1).default(120),
})

const schema = settings.superRefine((given, context) => {
  for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const) {
    if (given.S3_ENDPOINT !== undefined && given[name] === '') context.addIssue({ code: 'custom', path: [name], message: 'needed with S3_ENDPOINT' })
  }
  const mayGoWithout = given.DEMO === '1' || given.NODE_ENV !== 'production' || building
  if (given.SCANNER === 'on' && given.CLAMAV_HOST === '') context.addIssue({ code: 'custom', path: ['CLAMAV_HOST'], message: 'the address of clamd' })
  if (given.SCANNER === 'off' && !mayGoWithout) context.addIssue({ code: 'custom', path: ['SCANNER'], message: 'off only in a demonstration' })
})

function read(): z.output<typeof schema> {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new Error(`The settings are not complete (see .env.example). ${wrong}`)
}

/** The only place that reads process.env: a wrong value stops the start, not a citizen's request. */
export const env = read()

// next-auth reads its own address from the environment and nowhere else.
process.env.NEXTAUTH_URL = env.PUBLIC_URL
