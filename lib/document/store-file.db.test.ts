import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { mintActor } from '@/lib/identity/mint-actor'
import { now } from '@/tests/support/clock'
import { aPdf } from '@/tests/support/hostile-files'
import { pdf, png, streamOf } from '@/tests/support/sample-files'
import { claimFile } from './claim-file'
import { encryptFiles } from './encrypt-files'
import { grantFile } from './grant-file'
import { maxFileBytes } from './model'
import { describeFiles } from './queries'
import { readFile } from './read-file'
import { releaseFile } from './release-file'
import { rotateKeys } from './rotate-keys'
import { storeFile } from './store-file'
import { sweepOrphans } from './sweep-orphans'
import { sweepStrays } from './sweep-strays'

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
  return found && { file: found.file, bytes: Buffer.from(await new Response(await found.open()).arrayBuffer()) }
}
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** Where the bytes of a content lie; an empty text where nothing knows of it. */
async function placeOf(sha256: string): Promise<string> {
  const content = await db.storedContent.findUnique({ where: { sha256 } })
  return content === null ? '' : path.join(env.DATA_DIR, 'files', content.id.slice(-2), content.id.slice(-4, -2), content.id)
}
const incoming = () => readdirSync(path.join(env.DATA_DIR, 'files/.incoming'))
const unique = () => pdf(randomUUID())

describe('storeFile', () => {
  it('keeps what it was given, encrypted, and gives the same bytes back', async () => {
    const content = unique()
    const file = await stored(content, 'Giấy chứng sinh.pdf')
    expect(file).toEqual({ id: file.id, name: 'Giấy chứng sinh.pdf', mediaType: 'application/pdf', bytes: content.length, sha256: sha(content), verdict: 'CLEAN' })
    expect(readFileSync(await placeOf(file.sha256)).includes(content.subarray(0, 8))).toBe(false)
    expect(await read(file.id)).toEqual({ file, bytes: content })
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
    writeFileSync(await placeOf(first.sha256), '')
    await stored(content)
    expect(await read(first.id)).toMatchObject({ bytes: content })
  })

  it('takes the largest file allowed and refuses one byte more, reading that to its end', async () => {
    const full = aPdf({ objects: [`<</Length 0>>stream\n${' '.repeat(maxFileBytes - aPdf().length - 80)}\nendstream`] })
    expect(maxFileBytes - full.length).toBeLessThan(200)
    expect(await store(full)).toMatchObject({ ok: true, value: { bytes: full.length } })

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
    const { sha256 } = await stored(content)
    const [known] = await db.storedContent.updateManyAndReturn({ where: { sha256 }, data: { keptAt: null, keyVersion: 9 } })
    await expect(store(content)).rejects.toThrow('FILE_KEYS lacks version 9')
    expect(await db.storedFile.findMany({ where: { sha256 } })).toMatchObject([{ state: 'PENDING' }, { state: 'PENDING' }])
    expect(await db.storedContent.findMany({ where: { sha256 } })).toEqual([known])
    expect(incoming()).toEqual([])
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
    rmSync(await placeOf(file.sha256))
    await expect(read(file.id)).rejects.toThrow('ENOENT')
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

  it('claims nothing whose bytes were not kept', async () => {
    const { id: fileId, sha256 } = await stored(unique())
    const claim = () => inTransaction(async (tx) => ok(await claimFile(tx, { fileId, agencyId })))
    await db.storedContent.update({ where: { sha256 }, data: { keptAt: null } })
    expect((await claim()).value).toBe(false)
    await db.storedContent.update({ where: { sha256 }, data: { keptAt: now } })
    expect((await claim()).value).toBe(true)
  })
})

describe('sweepOrphans', () => {
  const sweep = (at: Date) => sweepOrphans(system, {}, at)
  const rowExists = async (id: string) => (await db.storedFile.count({ where: { id } })) === 1

  it('deletes what nobody claimed for a day, with its bytes, and nothing else', async () => {
    const shared = unique()
    const orphan = await stored(unique())
    const orphanPlace = await placeOf(orphan.sha256)
    const sharedOrphan = await stored(shared)
    const claimed = await stored(shared)
    await inTransaction(async (tx) => ok(await claimFile(tx, { fileId: claimed.id, agencyId })))

    expect(await sweep(later(24))).toMatchObject({ ok: true })
    expect(await rowExists(orphan.id)).toBe(true)

    expect(await sweep(later(24.1))).toMatchObject({ ok: true })
    expect(await rowExists(orphan.id)).toBe(false)
    expect(await placeOf(orphan.sha256)).toBe('')
    expect(existsSync(orphanPlace)).toBe(false)
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

describe('rotateKeys', () => {
  const keys = env.FILE_KEYS
  const second = `2:${randomBytes(32).toString('base64url')}`
  afterEach(() => void Object.assign(env, { FILE_KEYS: keys }))

  it('wraps keys anew and leaves the bytes alone; the old master key is needed no more', async () => {
    const content = unique()
    const file = await stored(content)
    const before = readFileSync(await placeOf(file.sha256))
    Object.assign(env, { FILE_KEYS: `${second},${keys}` })
    expect(await read(file.id)).toMatchObject({ bytes: content })
    expect(await rotateKeys(system, {})).toEqual({ ok: true, value: { rotated: await db.storedContent.count() } })
    expect(await rotateKeys(system, {})).toEqual({ ok: true, value: { rotated: 0 } })
    Object.assign(env, { FILE_KEYS: second })
    expect(await read(file.id)).toMatchObject({ bytes: content })
    expect(readFileSync(await placeOf(file.sha256))).toEqual(before)
    Object.assign(env, { FILE_KEYS: keys })
    await expect(read(file.id)).rejects.toThrow('FILE_KEYS lacks version 2')
    Object.assign(env, { FILE_KEYS: `${keys},${second}` })
    await rotateKeys(system, {})
  })

  it('reads nothing with a key that was moved from another content', async () => {
    const [one, other] = [await stored(unique()), await stored(unique())]
    const { wrappedKey } = await db.storedContent.findUniqueOrThrow({ where: { sha256: other.sha256 } })
    await db.storedContent.update({ where: { sha256: one.sha256 }, data: { wrappedKey } })
    await expect(read(one.id)).rejects.toThrow()
    rmSync(await placeOf(one.sha256))
    await db.storedFile.deleteMany({ where: { sha256: one.sha256 } })
    await db.storedContent.delete({ where: { sha256: one.sha256 } })
  })
})

describe('encryptFiles', () => {
  it('encrypts what an older version left plain, while it is read', async () => {
    const content = unique()
    const file = await stored(content)
    // As the version before left it.
    const plain = path.join(env.DATA_DIR, 'files', file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256)
    mkdirSync(path.dirname(plain), { recursive: true })
    rmSync(await placeOf(file.sha256))
    writeFileSync(plain, content)
    await db.storedFile.update({ where: { id: file.id }, data: { contentId: null } })
    await db.storedContent.delete({ where: { sha256: file.sha256 } })
    expect(await read(file.id)).toMatchObject({ bytes: content })

    expect(await encryptFiles(system, {}, now)).toEqual({ ok: true, value: { encrypted: 1 } })
    expect(existsSync(plain)).toBe(false)
    expect(readFileSync(await placeOf(file.sha256)).includes(content.subarray(0, 8))).toBe(false)
    expect(await read(file.id)).toMatchObject({ bytes: content })
    expect(await encryptFiles(system, {}, now)).toEqual({ ok: true, value: { encrypted: 0 } })
  })
})

describe('sweepStrays', () => {
  it('deletes bytes without a row once they are old, and nothing else', async () => {
    const kept = await stored(unique())
    const stray = path.join(path.dirname(await placeOf(kept.sha256)), newId().slice(0, -4) + (await placeOf(kept.sha256)).slice(-4))
    writeFileSync(stray, 'left by a rollback')
    const at = (days: number) => new Date(Date.now() + days * 86_400_000)
    await sweepStrays(system, {}, at(6))
    expect(existsSync(stray)).toBe(true)
    expect(await sweepStrays(system, {}, at(8))).toEqual({ ok: true, value: { deleted: 1 } })
    expect(existsSync(stray)).toBe(false)
    expect(await read(kept.id)).not.toBeNull()
  })
})
