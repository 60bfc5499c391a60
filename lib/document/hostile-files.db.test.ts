import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { now } from '@/tests/support/clock'
import { heic, noHeic } from '@/tests/support/heif'
import { aPdf, hostileFiles } from '@/tests/support/hostile-files'
import { streamOf } from '@/tests/support/sample-files'
import { grantFile } from './grant-file'
import { readFile } from './read-file'
import { storeFile } from './store-file'

const home = mkdtempSync(path.join(tmpdir(), 'hostile-'))
Object.assign(env, { DATA_DIR: home })
afterAll(() => rmSync(home, { recursive: true }))

const agencyId = newId()
const about = { name: 'Ủy ban nhân dân phường Hòa Cường', parent: 'Thành phố Đà Nẵng', address: '', hotline: '', email: '', place: 'Hòa Cường' }
await db.agency.create({ data: { id: agencyId, code: 'H17.99.01', validFrom: now, ...about } })

const citizen = mintActor({ kind: 'citizen', personId: newId(), assuranceLevel: 2 })
const store = (content: Uint8Array, name = 'giay.pdf') =>
  storeFile(citizen, { agencyId, name, content: streamOf(content), provenance: 'UPLOADED' }, now)
async function kept(content: Uint8Array, name: string) {
  const result = await store(content, name)
  if (!result.ok) throw new Error(result.code)
  const found = await readFile(grantFile(result.value.id))
  return { ...result.value, content: Buffer.from(await new Response(await found?.open()).arrayBuffer()) }
}

describe('a file that means harm', () => {
  it.each(hostileFiles)('is refused as %s: %s', async (code, _, make) => {
    expect(await store(await make())).toEqual({ ok: false, code })
  })

  it('leaves neither row nor bytes behind', async () => {
    expect(await db.storedFile.count()).toBe(0)
    expect(readdirSync(path.join(home, 'files'), { recursive: true })).toEqual(['.incoming'])
  })
})

describe('a file that means none', () => {
  it.each<[string, () => Buffer]>([
    ['links and bookmarks', () => aPdf({ catalog: '/OpenAction[3 0 R/Fit]', objects: ['<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://dichvucong.gov.vn)>>>>'] })],
    ['a form to fill in', () => aPdf({ catalog: '/AcroForm<</Fields[5 0 R]>>', objects: ['<</Type/Annot/Subtype/Widget/FT/Tx/T(ten)/Rect[0 0 9 9]>>'] })],
    ['a signature', () => aPdf({ objects: ['<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<00>>>'] })],
    ['words about JavaScript', () => aPdf({ objects: ['<</Length 40>>stream\nBT (/JavaScript /Launch <script>) Tj ET\nendstream'] })],
    ['line ends behind its end', () => Buffer.concat([aPdf(), Buffer.from('\r\n\0\0')])],
  ])('is taken: a PDF with %s', async (_, make) => {
    expect(await store(make())).toMatchObject({ ok: true, value: { mediaType: 'application/pdf' } })
  })

  it('is a photograph turned the right way up, without place and device', async () => {
    const sent = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } })
      .withExif({ IFD0: { Make: 'Nokia' }, IFD3: { GPSLatitude: '16/1 2/1 3/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(sent.includes('Nokia')).toBe(true)
    const file = await kept(sent, 'ảnh.jpeg')
    expect(file).toMatchObject({ mediaType: 'image/jpeg', name: 'ảnh.jpeg' })
    expect(file.content.includes('Nokia')).toBe(false)
    const { width, height, exif, orientation } = await sharp(file.content).metadata()
    expect([width, height, exif, orientation]).toEqual([40, 60, undefined, undefined])
    const row = await db.storedFile.findUniqueOrThrow({ where: { id: file.id } })
    expect(row.sentSha256).not.toBe(row.sha256)
  })

  it('is a PNG that stays sharp, and a large photograph that becomes as large as a sheet needs', async () => {
    const png = await kept(await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0c30' } }).png().toBuffer(), 'dấu.png')
    expect(await sharp(png.content).metadata()).toMatchObject({ format: 'png', width: 9, hasAlpha: true })
    const large = await kept(await sharp({ create: { width: 6000, height: 3000, channels: 3, background: '#abc' } }).jpeg().toBuffer(), 'lớn.jpg')
    expect(await sharp(large.content).metadata()).toMatchObject({ width: 4000, height: 2000 })
  })

  it('is a photograph with the second picture that phones put behind the first', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#abc' } }).jpeg().toBuffer()
    const file = await kept(Buffer.concat([picture, picture]), 'a.jpg')
    expect(file.content.length).toBeLessThan(picture.length * 2)
  })

  it.skipIf(noHeic() !== undefined)('is an iPhone’s photograph, which becomes a JPEG', async () => {
    const file = await kept(await heic(80, 64), 'IMG_0001.HEIC')
    expect(file).toMatchObject({ mediaType: 'image/jpeg', name: 'IMG_0001.jpg' })
    const { data } = await sharp(file.content).raw().toBuffer({ resolveWithObject: true })
    expect(Math.abs((data[0] ?? 0) - 0xcc)).toBeLessThan(12)
  })
})
