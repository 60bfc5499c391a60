import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { type Clamav, noClamav, startClamav } from '@/tests/support/clamav'
import { now } from '@/tests/support/clock'
import { aPdf, eicar } from '@/tests/support/hostile-files'
import { streamOf } from '@/tests/support/sample-files'
import { grantFile } from '../grant-file'
import { describeFiles } from '../queries'
import { readFile } from '../read-file'
import { scanHeld } from '../scan-held'
import { storeFile } from '../store-file'
import { scan } from './clamd'

const home = mkdtempSync(path.join(tmpdir(), 'scanning-'))
Object.assign(env, { DATA_DIR: home, SCANNER: 'on', CLAMAV_HOST: '127.0.0.1' })
afterAll(() => rmSync(home, { recursive: true }))

const whyNot = noClamav()
if (whyNot !== undefined) process.stdout.write(`the virus scanner is not tested: ${whyNot}\n`)
let clamav: Clamav | undefined
const nobody = 1
beforeAll(async () => {
  if (whyNot === undefined) clamav = await startClamav()
})
afterAll(() => clamav?.stop())

const agencyId = newId()
const about = { name: 'Ủy ban nhân dân phường Hòa Cường', parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Hòa Cường' }
await db.agency.create({ data: { id: agencyId, code: 'H17.99.01', validFrom: now, ...about } })
const citizen = mintActor({ kind: 'citizen', personId: newId(), assuranceLevel: 2 })
const system = mintActor({ kind: 'system', job: 'scan-held' })

const withWords = (words: Uint8Array) => aPdf({ objects: [Buffer.concat([Buffer.from('<<>>stream\n'), words, Buffer.from('\nendstream')])] })
const clean = () => withWords(Buffer.from(randomUUID()))
const store = (content: Uint8Array) => storeFile(citizen, { agencyId, name: 'giay.pdf', content: streamOf(content), provenance: 'UPLOADED' }, now)
async function held(content: Uint8Array): Promise<string> {
  Object.assign(env, { CLAMAV_PORT: nobody })
  const result = await store(content)
  if (!result.ok) throw new Error(result.code)
  expect(result.value.verdict).toBe('HELD')
  return result.value.id
}
const verdictOf = async (id: string) => (await describeFiles(citizen, [grantFile(id)])).get(id)?.verdict
const scanner = () => void Object.assign(env, { CLAMAV_PORT: clamav?.port ?? nobody, SCANNER_DOWN: 'hold' })
beforeEach(scanner)

describe.runIf(whyNot === undefined)('with the scanner', () => {
  it('takes what is clean and refuses what is not', async () => {
    expect(await store(clean())).toMatchObject({ ok: true, value: { verdict: 'CLEAN' } })
    expect(await store(withWords(eicar))).toEqual({ ok: false, code: 'infected' })
  })

  it('takes anything but a clear OK for dirty: here, more than it looks at', async () => {
    const word = await scan(Readable.from([Buffer.alloc(2_000_000)]), { host: '127.0.0.1', port: env.CLAMAV_PORT })
    expect(word).not.toBe('clean')
  })

  it('looks later at what it could not look at: opens the clean to everybody allowed, the infected to nobody', async () => {
    const [good, bad] = [await held(clean()), await held(withWords(Buffer.concat([eicar, Buffer.from(randomUUID())])))]
    expect([await readFile(grantFile(good)), await readFile(grantFile(bad))]).toEqual([null, null])
    expect(await scanHeld(system, {})).toEqual({ ok: true, value: { released: [] } })
    expect([await verdictOf(good), await verdictOf(bad)]).toEqual(['HELD', 'HELD'])
    scanner()
    expect(await scanHeld(system, {})).toEqual({ ok: true, value: { released: [good] } })
    expect([await verdictOf(good), await verdictOf(bad)]).toEqual(['CLEAN', 'INFECTED'])
    expect((await readFile(grantFile(good)))?.file.id).toBe(good)
    expect(await readFile(grantFile(bad))).toBeNull()
  })

  it('opens what was held once the same is handed in again and found clean', async () => {
    const content = clean()
    const first = await held(content)
    scanner()
    await store(content)
    expect(await verdictOf(first)).toBe('CLEAN')
  })
})

describe('without the scanner', () => {
  it('takes nothing where that is the setting', async () => {
    Object.assign(env, { CLAMAV_PORT: nobody, SCANNER_DOWN: 'refuse' })
    expect(await store(clean())).toEqual({ ok: false, code: 'scanner-down' })
  })

  it.each([
    ['hangs up at once', '', 'silent'],
    ['hangs up in the middle of a word', 'stream: O', 'dirty'],
    ['speaks of something else', 'stream: OK but not quite\0', 'dirty'],
  ])('finds nothing clean because of one that %s', async (_, words, expected) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(words)).listen(0)
    const { port } = server.address() as AddressInfo
    expect(await scan(Readable.from([Buffer.from('x')]), { host: '127.0.0.1', port })).toBe(expected)
    server.close()
  })
})
