import { removeStack, startStack } from './stack'

/** Starts a portal for the browser tests and stops it after the last; given STACK and STACK_DATABASE_URL, one runs already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.STACK_DATABASE_URL !== undefined) return undefined
  const settings = JSON.parse(process.env.STACK ?? '{}') as Record<string, string>
  const stack = await startStack(settings)
  process.env.STACK_DATABASE_URL = stack.running().databaseUrl
  return async () => {
    await stack.stop()
    removeStack(settings)
  }
}

/** Where the portal of this run and its simulators are; for the tests themselves. */
export function stackAddresses(): { url: string; vneidUrl: string; mailUrl: string; databaseUrl: string; dataDir: string } {
  const settings = JSON.parse(process.env.STACK ?? '{}') as Record<string, string>
  return {
    url: settings['PUBLIC_URL'] ?? '',
    vneidUrl: settings['VNEID_ISSUER'] ?? '',
    mailUrl: `http://localhost:${settings['MAIL_HTTP_PORT'] ?? ''}`,
    databaseUrl: process.env.STACK_DATABASE_URL ?? '',
    dataDir: settings['DATA_DIR'] ?? '',
  }
}
