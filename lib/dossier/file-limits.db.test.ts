import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { longId, newId } from '@/lib/core/ids'
import { storeFile } from '@/lib/document/store-file'
import { now } from '@/tests/support/clock'
import { aCitizen, anAgency, anUpload, aPublishedProcedure, type Citizen } from '@/tests/support/factories'
import { jpeg, pdf, streamOf } from '@/tests/support/sample-files'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { attachComponent } from './attach-component'
import { findMyDraft } from './queries/mine'
import { startDraft } from './start-draft'
import { submitDossier } from './submit-dossier'

const procedureCode = '1.999079'
const component = (key: string, limits: object) => ({ key, title: { vi: key }, kind: 'SUBMIT' as const, maxFiles: 2, ...limits })
let citizen: Citizen
let agencyId: string

beforeAll(async () => {
  agencyId = (await anAgency()).id
  citizen = await aCitizen()
  const components = [component('free', {}), component('scan', { fileKinds: ['pdf'], maxMegabytes: 1 }), component('photo', { fileKinds: ['picture'] })]
  await aPublishedProcedure({ ...sampleProcedure, code: procedureCode, components })
  await startDraft(citizen, { procedureCode, agencyId }, now)
})

const photograph = async (actor: Actor): Promise<string> => {
  const stored = await storeFile(actor, { agencyId, name: 'anh.jpg', content: streamOf(await jpeg()), provenance: 'UPLOADED' }, now)
  if (!stored.ok) throw new Error(stored.code)
  return stored.value.id
}
const large = async (actor: Actor): Promise<string> => {
  const content = Buffer.concat([Buffer.from(`%PDF-1.4\n% ${newId()}${'x'.repeat(1024 * 1024)}\n`), pdf().subarray(9)])
  const stored = await storeFile(actor, { agencyId, name: 'to.pdf', content: streamOf(content), provenance: 'UPLOADED' }, now)
  if (!stored.ok) throw new Error(stored.code)
  return stored.value.id
}
const attach = (componentKey: string, fileId: string) => attachComponent(citizen, { procedureCode, componentKey, fileId }, now)

it('takes for a component only what its version allows, and leaves the rest to be swept', async () => {
  const [picture, big] = [await photograph(citizen), await large(citizen)]
  expect(await attach('scan', picture)).toMatchObject({ ok: false, code: 'only-pdf' })
  expect(await attach('scan', big)).toMatchObject({ ok: false, code: 'over-limit' })
  expect(await attach('photo', big)).toMatchObject({ ok: false, code: 'only-pictures' })
  expect(await db.storedFile.count({ where: { id: { in: [picture, big] }, state: 'PENDING' } })).toBe(2)
  expect(await attach('scan', await anUpload(citizen, agencyId, now))).toMatchObject({ ok: true })
  expect([await attach('photo', picture), await attach('free', big)]).toMatchObject([{ ok: true }, { ok: true }])
})

it('takes what it always took where the version says nothing', async () => {
  expect(await attach('free', await photograph(citizen))).toMatchObject({ ok: true })
  expect(await attach('free', await anUpload(citizen, agencyId, now))).toMatchObject({ ok: false, code: 'too-many-files' })
})

it('asks at the filing again', async () => {
  const another = await aCitizen()
  await startDraft(another, { procedureCode, agencyId }, now)
  const fileId = await anUpload(another, agencyId, now)
  expect(await attachComponent(another, { procedureCode, componentKey: 'scan', fileId }, now)).toMatchObject({ ok: true })
  const draft = await findMyDraft(another, procedureCode, now)
  const submit = () => submitDossier(another, { draft: longId(draft?.key ?? '') ?? '', revision: draft?.revision ?? 0, consent: 'on' }, now)
  expect(await submit()).toMatchObject({ ok: false, code: 'incomplete' })
  // As after the draft was carried over to a version that takes other files.
  await db.storedFile.update({ where: { id: fileId }, data: { mediaType: 'image/jpeg' } })
  expect(await submit()).toEqual({ ok: false, code: 'file-unfit' })
})
