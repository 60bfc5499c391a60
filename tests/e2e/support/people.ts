import { createHmac, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSync } from 'otplib'
import { demoOfficials } from '@/lib/identity/model'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from './browser'
import { alone, rows } from './database'
import { runProgram } from './programs'

export type Account = (typeof demoOfficials.accounts)[number]['name']
export const accounts: readonly Account[] = demoOfficials.accounts.map(({ name }) => name)

export const emailOf = (account: Account) => `${account}@${demoOfficials.domain}`
export const demoPassword = demoOfficials.password

/** Signs a citizen in through VNeID, in that browser; gives it back. */
export async function signInCitizen(personalId: string, browser = new PlainBrowser()): Promise<PlainBrowser> {
  const { url } = stackAddresses()
  const begun = await browser.ask('/api/dang-nhap/vneid', { method: 'POST', body: new URLSearchParams({ tiep: '/ho-so' }), headers: { origin: url } })
  const choosing = await browser.follow(begun.headers.get('location') ?? '')
  const action = /action="([^"]+)"/.exec(await choosing.text())?.[1] ?? ''
  const vneid = stackAddresses().vneidUrl
  await browser.follow(new URL(action, vneid).href, { method: 'POST', body: new URLSearchParams({ id: personalId }) })
  const there = await browser.ask('/ho-so')
  if (there.status !== 200) throw new Error(`${personalId} could not sign in: /ho-so answers ${String(there.status)}`)
  return browser
}

/**
 * Gives `use` the code that the app of a demonstration's account shows. Each is accepted once, and tests sign the same few in
 * more often than every half minute: so the account forgets which was the last, while nobody else signs in with it.
 */
export const withCode = <T>(email: string, use: (code: string) => Promise<T>): Promise<T> => alone(`code of ${email}`, async () => use(await codeNow(email)))

async function codeNow(email: string): Promise<string> {
  const keys = JSON.parse(readFileSync(join(stackAddresses().dataDir, 'keys.json'), 'utf8')) as { LOOKUP_KEY: string }
  const hash = createHmac('sha256', Buffer.from(keys.LOOKUP_KEY, 'base64url')).update(`email\n${email}`).digest('hex')
  await rows('UPDATE totp_secrets SET last_step = 0 FROM officials o WHERE o.id = official_id AND o.email_hash = $1', [hash])
  return generateSync({ secret: demoOfficials.totpSecret })
}

/** Signs an official in by e-mail, password and code. */
export async function signInOfficial(email: string): Promise<PlainBrowser> {
  const browser = new PlainBrowser()
  const half = await browser.postForm('/can-bo/dang-nhap', 'password', { email, password: demoPassword })
  const page = half.headers.get('location') ?? ''
  if (half.status !== 303) throw new Error(`the password of ${email} was not taken: ${String(half.status)}`)
  const answer = await withCode(email, (code) => browser.postForm(page, 'code', { code }))
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${String(answer.status)}`)
  return browser
}

/** Signed-in browsers outlive a test and its worker: signing in again and again is slow, and is slowed down as guessing is. */
async function kept(name: string, signIn: () => Promise<PlainBrowser>): Promise<PlainBrowser> {
  const file = join(stackAddresses().dataDir, `signed-in-${name}.json`)
  if (existsSync(file)) return new PlainBrowser(JSON.parse(readFileSync(file, 'utf8')) as [string, string][])
  const browser = await signIn()
  writeFileSync(`${file}.${String(process.pid)}`, JSON.stringify(browser.cookies()))
  renameSync(`${file}.${String(process.pid)}`, file)
  return new PlainBrowser(browser.cookies())
}

/** A citizen of the simulator (personal id), signed in. Whoever is to sign out signs in by the pages. */
export const citizenBrowser = (personalId: string): Promise<PlainBrowser> => kept(personalId, () => signInCitizen(personalId))

/** An official of the demonstration, signed in. */
export const officialBrowser = (account: Account): Promise<PlainBrowser> => kept(account, () => signInOfficial(emailOf(account)))

/** Makes, with the commands, an official who holds every role in that ward; their e-mail. */
export async function newOfficial(agencyCode: string): Promise<string> {
  const email = `${randomUUID()}@phuong.example`
  await runProgram('make-official', email, agencyCode)
  return email
}

/** Such an official, signed in. */
export const newOfficialBrowser = async (agencyCode: string): Promise<PlainBrowser> => signInOfficial(await newOfficial(agencyCode))
