import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Apart for each checkout: what one sweeps away, another is writing. */
const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8)

// Runs before lib/core/env is first imported.
const settings: Record<string, string> = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/no-database-in-unit-tests',
  DATABASE_POOL: '10',
  PUBLIC_URL: 'http://localhost:3000',
  DATA_DIR: join(tmpdir(), `mot-cua-tests-${checkout}`),
  LOG_LEVEL: 'silent',
  ENCRYPTION_KEY: 'dGVzdHMtZW5jcnlwdC13aXRoLXRoaXMta2V5LTMyYiE',
  LOOKUP_KEY: 'dGVzdHMtbG9vay11cC13aXRoLWFub3RoZXIta2V5ISE',
  FILE_KEYS: '1:dGVzdHMtd3JhcC1maWxlLWtleXMtd2l0aC10aGlzISE',
  SCANNER: 'off',
  NEXTAUTH_SECRET: 'tests-sign-cookies-with-this-secret-of-theirs',
  AUDIT_SIGNING_KEY: 'dGVzdHMtc2lnbi1hdWRpdC1yb290cy13aXRoLWl0ISE',
  VNEID_ISSUER: 'http://localhost:9090',
  VNEID_CLIENT_ID: 'mot-cua',
  VNEID_CLIENT_SECRET: 'tests-only',
  SMTP_URL: 'smtp://127.0.0.1:1025',
}
Object.assign(process.env, settings)
