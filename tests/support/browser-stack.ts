import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeStack, startStack } from './stack'
import { type Program, startProgram } from './start-program'

const settingsOf = () => JSON.parse(process.env.STACK ?? '{}') as Record<string, string>

/** The program that makes dossiers and officials for the tests, on the data of the portal under test. */
async function startWorkshop(): Promise<Program> {
  const { databaseUrl, dataDir, url, vneidUrl } = stackAddresses()
  const keys = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as Record<string, string>
  return startProgram('tests/e2e/support/workshop.ts', {
    ...keys, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: url, DEMO: '1', LOG_LEVEL: 'warn',
    VNEID_ISSUER: vneidUrl, VNEID_CLIENT_ID: 'mot-cua', SMTP_URL: 'smtp://127.0.0.1:9', NODE_OPTIONS: '--conditions=react-server',
  })
}

/** Starts a portal for the browser tests and stops it after the last; given STACK and STACK_DATABASE_URL, one runs already. */
export default async function setup(): Promise<() => Promise<void>> {
  const stack = process.env.STACK_DATABASE_URL === undefined ? await startStack(settingsOf()) : undefined
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
    databaseUrl: process.env.STACK_DATABASE_URL ?? '',
    dataDir: settings['DATA_DIR'] ?? '',
    workshopUrl: process.env.STACK_WORKSHOP ?? '',
  }
}
