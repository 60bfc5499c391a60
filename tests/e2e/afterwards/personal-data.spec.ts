import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { demoOfficials } from '@/lib/identity/model'
import { stackAddresses, traces } from '@/tests/support/browser-stack'
import { PlainBrowser } from '../support/browser'
import { rows } from '../support/database'

// After all journeys: whatever they left outside the database's own tables holds nobody's id, phone, e-mail or name.

const { dataDir, mailUrl, smsUrl, zaloUrl } = stackAddresses()

const patterns: Readonly<Record<string, RegExp>> = {
  'personal id': /(?<![\w-])0\d{11}(?![\w-])/g,
  phone: /(?<![\w-])(?:0|\+?84)[35789]\d{8}(?![\w-])/g,
  'e-mail': /[\w.+-]+@[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}/gi,
}

/** Names of more than two words: shorter ones are words of the language as well. */
async function names(): Promise<readonly string[]> {
  const found = await rows<{ name: string }>('SELECT full_name AS name FROM persons UNION SELECT owner_name FROM dossiers')
  const long = found.map(({ name }) => name.toLowerCase()).filter((name) => name.split(' ').length > 2)
  expect(long.length).toBeGreaterThan(10)
  return long
}

/** "what: value" of everything personal in the texts, without what is allowed. */
async function personalIn(texts: readonly string[], allowed: ReadonlySet<string> = new Set()): Promise<readonly string[]> {
  const known = await names()
  const found = texts.flatMap((text) => {
    const lower = text.normalize('NFC').toLowerCase()
    return [
      ...Object.entries(patterns).flatMap(([what, pattern]) => [...text.matchAll(pattern)].filter(([value]) => !allowed.has(value)).map(([value]) => `${what} ${value} in ${text.slice(0, 300)}`)),
      ...known.filter((name) => lower.includes(name)).map((name) => `name ${name} in ${text.slice(0, 300)}`),
    ]
  })
  return [...new Set(found)].slice(0, 50)
}

const linesOf = (file: string) => [...new Set(readFileSync(file, 'utf8').split('\n').filter((line) => line !== ''))]

const plain = (address: string) => {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '))
  } catch {
    return address
  }
}

test('the search finds what it looks for', async () => {
  const [name] = await names()
  const found = await personalIn(['id=048192009001', 'gọi 0900009001', 'a.b@congdan.example', `Kính gửi ${String(name).toUpperCase()}`, 'f7f1-048192009001 2026'])
  expect(found.map((one) => one.split(' ')[0])).toEqual(['personal', 'phone', 'e-mail', 'name'])
})

test('what the programs say names nobody', async () => {
  const lines = linesOf(traces(dataDir).said)
  expect(lines.length).toBeGreaterThan(10)
  // The start prints the accounts of the demonstration.
  const accounts = new Set(demoOfficials.accounts.map(({ name }) => `${name}@${demoOfficials.domain}`))
  expect(await personalIn(lines, accounts)).toEqual([])
})

test('no address that was asked for names anybody', async () => {
  const addresses = linesOf(traces(dataDir).asked)
  expect(addresses).toContain('/api/health/live')
  expect(await personalIn(addresses.map(plain))).toEqual([])
})

test('no job names anybody, done, waiting or given up', async () => {
  const jobs = await rows<{ content: string }>('SELECT DISTINCT content FROM noted.jobs')
  expect(jobs.length).toBeGreaterThan(0)
  expect(await personalIn(jobs.map(({ content }) => content))).toEqual([])
})

test('there are no metrics that could name anybody', async () => {
  const visitor = new PlainBrowser()
  for (const path of ['/metrics', '/api/metrics']) expect((await visitor.ask(path)).status, path).toBe(404)
})

type Mail = { to: string[]; subject: string; text: string; html: string }
type Message = { phone: string } & Readonly<Record<string, unknown>>
const caught = async <T>(url: string) => (await (await fetch(`${url}/messages`)).json()) as T[]

test('no mail, SMS or Zalo message names anybody but whom it goes to by their address', async () => {
  const mails = await caught<Mail>(mailUrl)
  expect(mails.length).toBeGreaterThan(0)
  const offices = (await rows<{ email: string }>('SELECT email FROM agencies')).map(({ email }) => email)
  for (const { to, subject, text, html } of mails) expect.soft(await personalIn([subject, text, html], new Set([...to, ...offices]))).toEqual([])
  for (const url of [smsUrl, zaloUrl]) {
    for (const { phone, ...rest } of await caught<Message>(url)) expect.soft(await personalIn([JSON.stringify(rest)], new Set([phone]))).toEqual([])
  }
})
