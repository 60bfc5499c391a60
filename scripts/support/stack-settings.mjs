import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.mjs'

/**
 * Addresses and data folder of a portal beside any other, chosen before it is built or started.
 * @returns {Promise<Record<string, string>>}
 */
export async function stackSettings() {
  // The same ports from run to run where they are free: the build knows some of them.
  const [port, vneid, smtp, mail] = [await freePort(23_180), await freePort(23_181), await freePort(23_182), await freePort(23_183)]
  const [sms, zalo, registries] = [await freePort(23_184), await freePort(23_185), await freePort(23_186)]
  return {
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    NEXTAUTH_URL: `http://localhost:${port}`,
    VNEID_PORT: String(vneid),
    VNEID_ISSUER: `http://localhost:${vneid}`,
    MAIL_SMTP_PORT: String(smtp),
    MAIL_HTTP_PORT: String(mail),
    SMS_PORT: String(sms),
    ZALO_PORT: String(zalo),
    REGISTRIES_PORT: String(registries),
    // All tests come from one address.
    LOOKUP_LIMIT: '1000',
    // Kept sessions are used all through a run.
    STEP_UP_MINUTES: '720',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'mot-cua-stack-')),
  }
}
