import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mintActor } from '@/lib/identity/mint-actor'
import { now } from '@/tests/support/clock'
import { aPdf } from '@/tests/support/hostile-files'
import { jpeg, pdf, streamOf } from '@/tests/support/sample-files'
import { drawPreview } from './draw-preview'
import { grantFile } from './grant-file'
import { readPreview } from './queries'
import { storeFile } from './store-file'

Object.assign(env, { DATA_DIR: mkdtempSync(path.join(tmpdir(), 'previews-')) })
afterAll(() => rmSync(env.DATA_DIR, { recursive: true }))

const agencyId = newId()
await db.agency.create({
  data: { id: agencyId, code: 'H17.99.01', name: 'Ủy ban nhân dân phường Hòa Cường', parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Hòa Cường', validFrom: now },
})
const citizen = mintActor({ kind: 'citizen', personId: newId(), assuranceLevel: 2 })
const system = mintActor({ kind: 'system', job: 'read-texts' })

async function stored(content: Uint8Array): Promise<string> {
  const result = await storeFile(citizen, { agencyId, name: 'giay', content: streamOf(content), provenance: 'UPLOADED' }, now)
  if (!result.ok) throw new Error(result.code)
  return result.value.id
}

/** Two pages, the first of them red. */
const redPdf = () =>
  new Promise<Buffer>((resolve) => {
    const chunks: Buffer[] = []
    const document = new PDFDocument({ size: 'A4' })
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
    document.rect(0, 0, 600, 900).fill('#cc0000').addPage().end()
  })

it('draws the first page of a PDF, as it looks, once', async () => {
  const fileId = await stored(await redPdf())
  expect(await readPreview(system, grantFile(fileId))).toBeNull()
  expect(await drawPreview(system, { fileId }, now)).toEqual(ok({ pages: 2 }))
  const picture = sharp((await readPreview(system, grantFile(fileId))) ?? new Uint8Array())
  expect(await picture.metadata()).toMatchObject({ format: 'jpeg', width: 800 })
  const { channels } = await picture.stats()
  const [red = 0, green = 255, blue = 255] = channels.map(({ mean }) => mean)
  expect(red).toBeGreaterThan(190)
  expect(Math.max(green, blue)).toBeLessThan(20)
  const { drawnAt } = await db.filePreview.findUniqueOrThrow({ where: { fileId } })
  await drawPreview(system, { fileId }, new Date(now.getTime() + 1000))
  expect((await db.filePreview.findUniqueOrThrow({ where: { fileId } })).drawnAt).toEqual(drawnAt)
})

it('makes pictures small', async () => {
  const fileId = await stored(await jpeg(2000, 1000))
  expect(await drawPreview(system, { fileId }, now)).toEqual(ok({ pages: 1 }))
  expect(await sharp((await readPreview(system, grantFile(fileId))) ?? new Uint8Array()).metadata()).toMatchObject({ width: 800, height: 400 })
})

it('has no picture of what cannot be drawn, and goes on', async () => {
  const strip = aPdf().toString('latin1').replace('[0 0 595 842]', '[0 0 1 99999]')
  for (const content of [pdf('khong co trang'), Buffer.from(strip, 'latin1')]) {
    const fileId = await stored(content)
    expect(await drawPreview(system, { fileId }, now)).toEqual(ok({ pages: null }))
    expect(await readPreview(system, grantFile(fileId))).toBeNull()
  }
})

it('draws and shows nothing of a file that waits for the scanner', async () => {
  const fileId = await stored(await jpeg(60, 60))
  await drawPreview(system, { fileId }, now)
  await db.storedContent.updateMany({ where: { files: { some: { id: fileId } } }, data: { verdict: 'INFECTED' } })
  expect(await readPreview(system, grantFile(fileId))).toBeNull()
  await db.filePreview.delete({ where: { fileId } })
  expect(await drawPreview(system, { fileId }, now)).toEqual(refuse('not-found'))
  expect(await drawPreview(citizen, { fileId }, now)).toEqual(refuse('not-found'))
})
