import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoOfficials } from '@/lib/identity/model'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from './browser'
import { runProgram } from './programs'

export type Account = (typeof demoOfficials.accounts)[number]['name']
export const accounts: readonly Account[] = demoOfficials.accounts.map(({ name }) => name)

export const emailOf = (account: Account) => `${account}@${demoOfficials.domain}`
export const demoPassword = demoOfficials.password

async function signInCitizen(personalId: string): Promise<PlainBrowser> {
  const browser = new PlainBrowser()
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

/** Signs an official in by e-mail and password. */
async function signInOfficial(email: string, password: string): Promise<PlainBrowser> {
  const browser = new PlainBrowser()
  const answer = await browser.postForm('/can-bo/dang-nhap', 'password', { email, password })
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
export const officialBrowser = (account: Account): Promise<PlainBrowser> => kept(account, () => signInOfficial(emailOf(account), demoPassword))

/** Makes, with the commands, an official who holds every role in that ward, and signs them in. */
export async function newOfficialBrowser(agencyCode: string): Promise<PlainBrowser> {
  const email = `${randomUUID()}@phuong.example`
  await runProgram('make-official', email, agencyCode)
  return signInOfficial(email, demoPassword)
}
