import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mintActor } from '@/lib/identity/mint-actor'
import { now } from '@/tests/support/clock'
import { aPdf } from '@/tests/support/hostile-files'
import { appendUpload } from './append-upload'
import { beginUpload } from './begin-upload'
import { dropUpload } from './drop-upload'
import { finishUpload } from './finish-upload'
import { maxFileBytes, maxReceivedBytes, uploadLimits } from './model'
import { findUpload, listUploads } from './queries'
import { partialFile } from './storage/partial'
import { sweepOrphans } from './sweep-orphans'

Object.assign(env, { DATA_DIR: mkdtempSync(path.join(tmpdir(), 'uploads-')) })
afterAll(() => rmSync(env.DATA_DIR, { recursive: true }))

const agencyId = newId()
const someone = () => mintActor({ kind: 'citizen', personId: newId(), assuranceLevel: 2 })
const system = mintActor({ kind: 'system', job: 'sweep-orphans' })
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const bytes = aPdf({ objects: [`(${randomBytes(20_000).toString('hex')})`] })

await db.agency.create({
  data: { id: agencyId, code: 'H17.99.01', name: 'Ủy ban nhân dân phường Hòa Cường', parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Hòa Cường', validFrom: now },
})

async function* piecesOf(content: Uint8Array, cutAfter = Infinity) {
  for (let at = 0; at < content.length; at += 1000) {
    if (at >= cutAfter) throw new Error('the line is cut')
    await Promise.resolve()
    yield content.subarray(at, at + 1000)
  }
}

async function begun(actor = someone(), size = bytes.length, name = 'giay.pdf') {
  const forId = newId()
  const result = await beginUpload(actor, { agencyId, forId, place: 'birthNotice', name, bytes: size }, now)
  if (!result.ok) throw new Error(result.code)
  return { actor, forId, uploadId: result.value.uploadId }
}

const takes = () => {
  const taken: string[] = []
  return { taken, take: ({ place }: { place: string }, fileId: string) => Promise.resolve(ok(taken.push(`${place}:${fileId}`))) }
}

it('goes on where the line was cut, and keeps what was sent, byte for byte', async () => {
  const { actor, uploadId, forId } = await begun()
  await expect(appendUpload(actor, { uploadId, offset: 0, content: piecesOf(bytes, 5000) }, now)).rejects.toThrow('cut')
  expect((await listUploads(actor, forId, now)).map(({ received, place }) => ({ received, place }))).toEqual([{ received: 5000, place: 'birthNotice' }])
  expect(await appendUpload(actor, { uploadId, offset: 4000, content: piecesOf(bytes) }, now)).toEqual(refuse('wrong-place'))
  expect(await appendUpload(actor, { uploadId, offset: 5000, content: piecesOf(bytes.subarray(5000)) }, later(1))).toEqual(ok({ received: bytes.length }))

  const { taken, take } = takes()
  const all = await Promise.all([1, 2, 3].map(() => finishUpload(actor, { uploadId, take }, now)))
  expect(all.filter((one) => one.ok)).toHaveLength(1)
  expect(all.filter((one) => !one.ok)).toEqual([refuse('checking'), refuse('checking')])
  expect(await finishUpload(actor, { uploadId, take }, now)).toEqual(ok({ uploadId }))
  expect(taken).toHaveLength(1)
  const stored = await db.storedFile.findUniqueOrThrow({ where: { id: taken[0]?.split(':')[1] ?? '' } })
  expect(stored).toMatchObject({ agencyId, name: 'giay.pdf', mediaType: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') })
  expect(existsSync(partialFile(uploadId))).toBe(false)
  expect(await listUploads(actor, forId, now)).toEqual([])
})

it('is there for nobody but whoever began it', async () => {
  const { actor, uploadId, forId } = await begun()
  await appendUpload(actor, { uploadId, offset: 0, content: piecesOf(bytes) }, now)
  const { taken, take } = takes()
  for (const other of [someone(), system, mintActor({ kind: 'visitor' })]) {
    expect(await findUpload(other, uploadId, now)).toBeNull()
    expect(await listUploads(other, forId, now)).toEqual([])
    expect(await appendUpload(other, { uploadId, offset: bytes.length, content: piecesOf(bytes) }, now)).toEqual(refuse('not-found'))
    expect(await finishUpload(other, { uploadId, take }, now)).toEqual(refuse('not-found'))
    expect(await dropUpload(other, { uploadId })).toEqual(refuse('not-found'))
  }
  expect(taken).toEqual([])
  expect((await findUpload(actor, uploadId, now))?.received).toBe(bytes.length)
})

it('meets the same checks as a form post, and tells whoever asks again why it was refused', async () => {
  const bad = Buffer.from('<!doctype html><script>alert(1)</script>')
  const { actor, uploadId } = await begun(someone(), bad.length)
  await appendUpload(actor, { uploadId, offset: 0, content: piecesOf(bad) }, now)
  const { taken, take } = takes()
  expect(await finishUpload(actor, { uploadId, take }, now)).toEqual(refuse('wrong-kind'))
  expect(await finishUpload(actor, { uploadId, take }, now)).toEqual(refuse('wrong-kind'))
  expect(taken).toEqual([])
  expect(existsSync(partialFile(uploadId))).toBe(false)
})

it('can be finished again where the machine failed while it looked', async () => {
  const { actor, uploadId } = await begun()
  await appendUpload(actor, { uploadId, offset: 0, content: piecesOf(bytes) }, now)
  await expect(finishUpload(actor, { uploadId, take: () => Promise.reject(new Error('no database')) }, now)).rejects.toThrow('no database')
  const { taken, take } = takes()
  expect((await finishUpload(actor, { uploadId, take }, now)).ok).toBe(true)
  expect(taken).toHaveLength(1)
})

it('refuses by its length what could not be kept, and more than so many at once', async () => {
  const actor = someone()
  const begin = (size: number, name: string) => beginUpload(actor, { agencyId, forId: newId(), place: 'x', name, bytes: size }, now)
  expect(await begin(maxFileBytes + 1, 'giay.pdf')).toEqual(refuse('too-large'))
  expect(await begin(maxReceivedBytes + 1, 'anh.jpg')).toEqual(refuse('too-large'))
  expect((await begin(maxFileBytes + 1, 'anh.jpg')).ok).toBe(true)
  const more = await Promise.all(Array.from({ length: uploadLimits.atOnce + 3 }, () => begin(5, 'anh.jpg')))
  expect(more.filter((one) => one.ok)).toHaveLength(uploadLimits.atOnce - 1)
  expect(await begin(5, 'anh.jpg')).toEqual(refuse('too-many'))
})

it('is over after its time, and swept', async () => {
  const { actor, uploadId } = await begun()
  await appendUpload(actor, { uploadId, offset: 0, content: piecesOf(bytes, 3000) }, now).catch(() => undefined)
  const over = later(uploadLimits.hours + 1)
  expect(await findUpload(actor, uploadId, over)).toBeNull()
  expect(await appendUpload(actor, { uploadId, offset: 3000, content: piecesOf(bytes) }, over)).toEqual(refuse('not-found'))
  await sweepOrphans(system, {}, later(1))
  expect(existsSync(partialFile(uploadId))).toBe(true)
  await sweepOrphans(system, {}, over)
  expect(existsSync(partialFile(uploadId))).toBe(false)
  expect(await db.upload.count({ where: { id: uploadId } })).toBe(0)
})

it('is gone with all of it when it is given up', async () => {
  const { actor, uploadId } = await begun()
  await appendUpload(actor, { uploadId, offset: 0, content: piecesOf(bytes) }, now)
  expect(await dropUpload(actor, { uploadId })).toEqual(ok({ uploadId }))
  expect(existsSync(partialFile(uploadId))).toBe(false)
  expect(await findUpload(actor, uploadId, now)).toBeNull()
})
