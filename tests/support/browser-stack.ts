import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { removeStack, type Stack, startStack } from './stack'
import { type Program, startProgram } from './start-program'

const settingsOf = () => JSON.parse(process.env.STACK ?? '{}') as Record<string, string>

/** The program that makes dossiers and officials for the tests, on the data of the portal under test. */
async function startWorkshop(): Promise<Program> {
  const { databaseUrl, dataDir, url, vneidUrl } = stackAddresses()
  const keys = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as Record<string, string>
  return startProgram('tests/e2e/support/workshop.ts', {
    ...keys, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: url, DEMO: '1', SCANNER: 'off', LOG_LEVEL: 'warn',
    VNEID_ISSUER: vneidUrl, VNEID_CLIENT_ID: 'mot-cua', SMTP_URL: 'smtp://127.0.0.1:9', NODE_OPTIONS: '--conditions=react-server',
  })
}

/** Where what the run leaves beside the database is noted, for tests/e2e/afterwards/personal-data.spec.ts. */
export const traces = (dataDir: string) => ({ said: join(dataDir, 'said.log'), asked: join(dataDir, 'asked.log') })

/** The portal under test; what its programs say, what they are asked for and what is queued is kept until the end. */
async function startNoted(): Promise<Stack> {
  const settings = settingsOf()
  const { said, asked } = traces(settings['DATA_DIR'] ?? '')
  const noting = `--import=${fileURLToPath(new URL('./note-requests.mjs', import.meta.url))}`
  const stack = await startStack({ ...settings, LOG_LEVEL: 'debug', ASKED_FILE: asked, NODE_OPTIONS: noting })
  const file = createWriteStream(said)
  file.write(stack.output())
  for (const stream of [stack.process.stdout, stack.process.stderr]) stream?.on('data', (chunk: Buffer) => file.write(chunk))
  const client = new Client({ connectionString: stack.running().databaseUrl })
  await client.connect()
  // A job that is done leaves no row: each is copied when it is queued, and when it fails.
  await client.query(`
    CREATE SCHEMA noted;
    CREATE TABLE noted.jobs (content text);
    INSERT INTO noted.jobs SELECT j::text FROM graphile_worker._private_jobs j;
    CREATE FUNCTION noted.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO noted.jobs VALUES (NEW::text); RETURN NULL; END $$;
    CREATE TRIGGER note AFTER INSERT OR UPDATE OF payload, last_error ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION noted.note()`)
  await client.end()
  return stack
}

/** Starts a portal for the browser tests and stops it after the last; given STACK and STACK_DATABASE_URL, one runs already. */
export default async function setup(): Promise<() => Promise<void>> {
  const stack = process.env.STACK_DATABASE_URL === undefined ? await startNoted() : undefined
  if (stack) process.env.STACK_DATABASE_URL = stack.running().databaseUrl
  const workshop = await startWorkshop()
  process.env.STACK_WORKSHOP = workshop.url
  return async () => {
    await workshop.stop()
    await stack?.stop()
    if (stack) removeStack(settingsOf())
  }
}

/** Where the portal of this run and its simulators are; for the tests themselves. */
export function stackAddresses() {
  const settings = settingsOf()
  return {
    url: settings['PUBLIC_URL'] ?? '',
    vneidUrl: settings['VNEID_ISSUER'] ?? '',
    mailUrl: `http://localhost:${settings['MAIL_HTTP_PORT'] ?? ''}`,
    smsUrl: `http://localhost:${settings['SMS_PORT'] ?? ''}`,
    zaloUrl: `http://localhost:${settings['ZALO_PORT'] ?? ''}`,
    registriesUrl: `http://localhost:${settings['REGISTRIES_PORT'] ?? ''}`,
    databaseUrl: process.env.STACK_DATABASE_URL ?? '',
    dataDir: settings['DATA_DIR'] ?? '',
    workshopUrl: process.env.STACK_WORKSHOP ?? '',
  }
}
