import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stackAddresses } from '@/tests/support/browser-stack'

/** Runs a program of this folder with the settings of the portal under test; gives what it printed. */
export function runProgram(name: string, ...args: readonly string[]): string {
  const { databaseUrl, dataDir, url, vneidUrl } = stackAddresses()
  const keys = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as Record<string, string>
  return execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', `tests/e2e/support/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env, ...keys, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PUBLIC_URL: url, DEMO: '1',
      VNEID_ISSUER: vneidUrl, VNEID_CLIENT_ID: 'mot-cua', SMTP_URL: 'smtp://127.0.0.1:9',
    },
  })
}
