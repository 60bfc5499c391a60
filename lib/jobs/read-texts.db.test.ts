import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { claimFile } from '@/lib/document/claim-file'
import { extractText } from '@/lib/document/extract-text'
import { storeFile } from '@/lib/document/store-file'
import { searchPapers } from '@/lib/dossier/queries/paper-text'
import { renderPaper } from '@/lib/paper/render-paper'
import { aBase, aWorld, type Base, submitted, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { system } from '@/tests/support/factories'
import { everyPaper } from '@/tests/support/every-paper'
import { png, streamOf } from '@/tests/support/sample-files'
import { readTextsJob } from './read-texts'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})
beforeEach(async () => {
  world = await aWorld(base)
  await submitted(world)
})

async function handIn(name: string, bytes: Uint8Array): Promise<string> {
  const agencyId = world.ward.id
  const stored = await storeFile(world.owner, { agencyId, name, content: streamOf(bytes), provenance: 'UPLOADED' }, now)
  if (!stored.ok) throw new Error(stored.code)
  await db.$transaction((tx) => claimFile(tx, { fileId: stored.value.id, agencyId }))
  await db.dossierComponent.create({ data: { id: newId(), dossierId: world.dossierId, componentKey: 'birthNotice', fileId: stored.value.id, addedAt: now } })
  return stored.value.id
}
const run = () => readTextsJob.perform({ dossierId: world.dossierId }, { now, last: false })
const search = async (words: string) => (await searchPapers(world.own.CLERK, { code: world.code, words }, now)) ?? []
const rubbish = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, '12 0 obj << /Length 9999999 >> stream\n'), Buffer.from('\nstartxref\n9\n%%EOF\n')])

test('words are found in a PDF with their page, and what has no text says so', async () => {
  const paper = { ...everyPaper.refusalNotice, blocks: [{ kind: 'paragraph', text: 'Người khai: Nguyễn Thị Hồng Đào' }] } as Parameters<typeof renderPaper>[0]
  const [found] = [await handIn('giay.pdf', await renderPaper(paper)), await handIn('anh.png', await png()), await handIn('hong.pdf', rubbish)]
  expect((await search('hồng đào')).map(({ state }) => state)).toEqual(['WAITING', 'WAITING', 'WAITING', 'WAITING'])
  await run()
  await run()
  const papers = await search('hong dao')
  expect(papers.slice(1)).toMatchObject([
    { name: 'giay.pdf', state: 'FOUND', places: [{ page: 1, match: 'Hồng Đào' }] }, { state: 'NONE', places: [] }, { state: 'UNREADABLE', places: [] },
  ])
  expect(await search('không có chữ này')).toMatchObject([{ places: [] }, { places: [] }, { places: [] }, { places: [] }])

  const row = await db.fileText.findUniqueOrThrow({ where: { fileId: found } })
  for (const part of ['Nguy', 'Hong', 'Người']) expect(Buffer.from(row.pagesCipher ?? []).includes(part)).toBe(false)
  expect(await extractText(system, { fileId: found }, now)).toMatchObject({ value: { state: 'FOUND' } })
  await db.dossierComponent.deleteMany({ where: { fileId: found } })
  await db.storedFile.delete({ where: { id: found } })
  expect(await db.fileText.count({ where: { fileId: found } })).toBe(0)
}, 30_000)
