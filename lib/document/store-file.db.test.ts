import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { mintActor } from '@/lib/identity/mint-actor'
import { now } from '@/tests/support/clock'
import { hugePng, jpeg, pdf, png, streamOf } from '@/tests/support/sample-files'
import { claimFile } from './claim-file'
import { grantFile } from './grant-file'
import { maxFileBytes, maxPixels } from './model'
import { describeFiles } from './queries'
import { readFile } from './read-file'
import { releaseFile } from './release-file'
import { storeFile } from './store-file'
import { sweepOrphans } from './sweep-orphans'

Object.assign(env, { DATA_DIR: mkdtempSync(path.join(tmpdir(), 'files-')) })
afterAll(() => rmSync(env.DATA_DIR, { recursive: true }))

const agencyId = newId()
await db.agency.create({
  data: {
    id: agencyId,
    code: 'H17.99.01',
    name: 'Ủy ban nhân dân phường Hòa Cường',
    parent: 'Thành phố Đà Nẵng',
    address: '',
    hotline: '',
    email: '',
    place: 'Hòa Cường',
    validFrom: now,
  },
})
const citizen = mintActor({ kind: 'citizen', personId: newId(), assuranceLevel: 2 })
const visitor = mintActor({ kind: 'visitor' })
const system = mintActor({ kind: 'system', job: 'sweep-orphans' })
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const store = (content: Uint8Array, name = 'giay.pdf') =>
  storeFile(citizen, { agencyId, name, content: streamOf(content), provenance: 'UPLOADED' }, now)
async function stored(content: Uint8Array, name?: string) {
  const result = await store(content, name)
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const read = async (id: string) => {
  const found = await readFile(grantFile(id))
  return found && { file: found.file, bytes: Buffer.from(await new Response(found.content).arrayBuffer()) }
}
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const placeOf = (sha256: string) => path.join(env.DATA_DIR, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
const incoming = () => readdirSync(path.join(env.DATA_DIR, 'files/.incoming'))
const unique = () => pdf(randomUUID())

describe('storeFile', () => {
  it('keeps what it was given under its hash, and gives the same bytes back', async () => {
    for (const [content, name, mediaType] of [
      [unique(), 'Giấy chứng sinh.pdf', 'application/pdf'],
      [await jpeg(), 'ảnh.jpeg', 'image/jpeg'],
      [await png(), 'ảnh.png', 'image/png'],
    ] as const) {
      const file = await stored(content, name)
      expect(file).toEqual({ id: file.id, name, mediaType, bytes: content.length, sha256: sha(content) })
      expect(readFileSync(placeOf(file.sha256))).toEqual(content)
      expect(await read(file.id)).toEqual({ file, bytes: content })
    }
    expect(incoming()).toEqual([])
  })

  it('takes a stream of Node in many chunks as well', async () => {
    const content = unique()
    const chunks = Array.from({ length: Math.ceil(content.length / 7) }, (_, index) => content.subarray(index * 7, index * 7 + 7))
    const input = { agencyId, name: 'a.pdf', content: Readable.from(chunks), provenance: 'UPLOADED' } as const
    expect(await storeFile(citizen, input, now)).toMatchObject({ ok: true, value: { sha256: sha(content) } })
  })

  it('goes by the content, whatever the name says', async () => {
    expect(await stored(await png(8, 8), 'giay.pdf')).toMatchObject({ mediaType: 'image/png', name: 'giay.pdf.png' })
  })

  it('keeps the same bytes once for two rows', async () => {
    const content = unique()
    const [first, second] = await Promise.all([stored(content), stored(content)])
    expect(first.id).not.toBe(second.id)
    expect(first.sha256).toBe(second.sha256)
    expect(await read(first.id)).toMatchObject({ bytes: content })
  })

  it('mends bytes that a crash cut short', async () => {
    const content = unique()
    const first = await stored(content)
    writeFileSync(placeOf(first.sha256), '')
    await stored(content)
    expect(await read(first.id)).toMatchObject({ bytes: content })
  })

  it.each([
    ['an empty file', () => Buffer.alloc(0), 'empty'],
    ['a text', () => Buffer.from('xin chào'), 'wrong-kind'],
    ['a web page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'wrong-kind'],
    ['a drawing with scripts', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'wrong-kind'],
    ['a zip', () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'wrong-kind'],
    ['a PDF cut off', () => pdf().subarray(0, 60), 'unreadable'],
    ['a PDF with a password', () => Buffer.from(pdf().toString().replace('<</Root', '<</Encrypt 9 0 R/Root')), 'unreadable'],
    ['a JPEG without a picture', () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'unreadable'],
    ['a picture of too many pixels', () => hugePng(maxPixels / 1000 + 1, 1000), 'unreadable'],
  ])('refuses %s and leaves nothing behind', async (_, make, code) => {
    const content = await make()
    expect(await store(content)).toEqual({ ok: false, code })
    expect(existsSync(placeOf(sha(content)))).toBe(false)
    expect(incoming()).toEqual([])
  })

  it('takes the largest file allowed and refuses one byte more, reading that to its end', async () => {
    const full = Buffer.concat([pdf().subarray(0, 20), Buffer.alloc(maxFileBytes - 20 - pdf().length, 32), pdf()])
    expect(await store(full)).toMatchObject({ ok: true, value: { bytes: maxFileBytes } })

    let given = 0
    async function* tooMuch() {
      for (; given < 30; given++) yield await Promise.resolve(Buffer.alloc(1024 * 1024))
    }
    const input = { agencyId, name: 'a.pdf', content: tooMuch(), provenance: 'UPLOADED' } as const
    expect(await storeFile(citizen, input, now)).toEqual({ ok: false, code: 'too-large' })
    expect(given).toBe(30)
    expect(incoming()).toEqual([])
  })

  it('leaves nothing when the sender goes away half-way', async () => {
    async function* broken() {
      yield await Promise.resolve(pdf().subarray(0, 20))
      throw new Error('connection lost')
    }
    const input = { agencyId, name: 'a.pdf', content: broken(), provenance: 'UPLOADED' } as const
    await expect(storeFile(citizen, input, now)).rejects.toThrow('connection lost')
    expect(incoming()).toEqual([])
  })

  it('lets a file whose bytes could not be kept be swept', async () => {
    const content = unique()
    const place = placeOf(sha(content))
    // A file stands where the folder should be made.
    rmSync(path.dirname(path.dirname(place)), { recursive: true, force: true })
    writeFileSync(path.dirname(path.dirname(place)), '')
    await expect(store(content)).rejects.toThrow()
    rmSync(path.dirname(path.dirname(place)))
    expect(await db.storedFile.findMany({ where: { sha256: sha(content) } })).toMatchObject([{ state: 'PENDING' }])
  })

  it('takes nothing from a visitor', async () => {
    const input = { agencyId, name: 'a.pdf', content: streamOf(pdf()), provenance: 'UPLOADED' } as const
    expect(await storeFile(visitor, input, now)).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('readFile', () => {
  it('answers null for what is not there', async () => {
    expect(await readFile(grantFile(newId()))).toBeNull()
  })

  it('throws when the bytes are lost', async () => {
    const file = await stored(unique())
    rmSync(placeOf(file.sha256))
    await expect(readFile(grantFile(file.id))).rejects.toThrow('ENOENT')
  })
})

describe('describeFiles', () => {
  it('describes what was granted and leaves out what is gone', async () => {
    const file = await stored(unique())
    expect(await describeFiles(citizen, [grantFile(file.id), grantFile(newId())])).toEqual(new Map([[file.id, file]]))
  })
})

describe('claimFile', () => {
  it('claims a file once, for its own agency only', async () => {
    const { id: fileId } = await stored(unique())
    const claim = (agency: string) => inTransaction(async (tx) => ok(await claimFile(tx, { fileId, agencyId: agency })))
    expect((await claim(newId())).value).toBe(false)
    const both = await Promise.all([claim(agencyId), claim(agencyId)])
    expect(both.map(({ value }) => value).sort()).toEqual([false, true])
  })
})

describe('sweepOrphans', () => {
  const sweep = (at: Date) => sweepOrphans(system, {}, at)
  const rowExists = async (id: string) => (await db.storedFile.count({ where: { id } })) === 1

  it('deletes what nobody claimed for a day, with its bytes, and nothing else', async () => {
    const shared = unique()
    const orphan = await stored(unique())
    const sharedOrphan = await stored(shared)
    const claimed = await stored(shared)
    await inTransaction(async (tx) => ok(await claimFile(tx, { fileId: claimed.id, agencyId })))

    expect(await sweep(later(24))).toMatchObject({ ok: true })
    expect(await rowExists(orphan.id)).toBe(true)

    expect(await sweep(later(24.1))).toMatchObject({ ok: true })
    expect(await rowExists(orphan.id)).toBe(false)
    expect(existsSync(placeOf(orphan.sha256))).toBe(false)
    expect(await rowExists(sharedOrphan.id)).toBe(false)
    expect(await read(claimed.id)).toMatchObject({ bytes: shared })
    expect(await sweep(later(24.2))).toEqual({ ok: true, value: { deleted: 0 } })
  })

  it('gives a released file another day', async () => {
    const file = await stored(unique())
    await inTransaction(async (tx) => {
      await claimFile(tx, { fileId: file.id, agencyId })
      await releaseFile(tx, file.id, later(100))
      return ok(null)
    })
    await sweep(later(123))
    expect(await rowExists(file.id)).toBe(true)
    await sweep(later(125))
    expect(await rowExists(file.id)).toBe(false)
  })

  it('never takes the bytes of a file stored at the same moment', async () => {
    const content = unique()
    for (let round = 0; round < 10; round++) {
      const old = await stored(content)
      await db.storedFile.update({ where: { id: old.id }, data: { storedAt: later(-48) } })
      const [, fresh] = await Promise.all([sweep(now), stored(content)])
      expect(await read(fresh.id)).toMatchObject({ bytes: content })
      await db.storedFile.deleteMany({ where: { sha256: fresh.sha256 } })
    }
  })

  it('clears half-received files of a crash', async () => {
    const folder = path.join(env.DATA_DIR, 'files/.incoming')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'old'), 'x')
    writeFileSync(path.join(folder, 'new'), 'x')
    utimesSync(path.join(folder, 'old'), later(-25), later(-25))
    utimesSync(path.join(folder, 'new'), later(-1), later(-1))
    await sweep(now)
    expect(incoming()).toEqual(['new'])
    rmSync(path.join(folder, 'new'))
  })

  it('is for the system only', async () => {
    expect(await sweepOrphans(citizen, {}, now)).toEqual({ ok: false, code: 'not-found' })
  })
})
