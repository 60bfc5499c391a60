import { beforeAll, describe, expect, it } from 'vitest'
import { now } from '@/tests/support/clock'
import { db } from '@/lib/core/db'
import { type Citizen, aCitizen, anAgency, anUpload, aPublishedProcedure } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { attachComponent } from './attach-component'
import { findDraftChanges } from './queries/draft-changes'
import { findMyDraft } from './queries/mine'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'
import { submitDossier } from './submit-dossier'

const procedureCode = '1.999078'
const label = (vi: string) => ({ vi })
const page = (...fields: object[]) => ({ pages: [{ key: 'one', title: label('Một'), sections: [{ key: 's', fields }] }] }) as NonNullable<typeof sampleProcedure.form>
const version = (form: NonNullable<typeof sampleProcedure.form>, components: typeof sampleProcedure.components = []) =>
  aPublishedProcedure({ ...sampleProcedure, code: procedureCode, form, components, cases: [], results: [], fees: [] })
const photo = { key: 'photo', type: 'file', label: label('Ảnh'), required: true, maxFiles: 2 }
const name = { key: 'name', type: 'text', label: label('Tên'), required: true }
const note = { key: 'note', type: 'text', label: label('Ghi chú') }

let citizen: Citizen
let agencyId: string
const draft = async () => {
  const found = await findMyDraft(citizen, procedureCode, now)
  if (!found) throw new Error('no draft')
  return found
}

beforeAll(async () => {
  agencyId = (await anAgency()).id
  citizen = await aCitizen({ name: 'Trần Thị Mai Hạnh' })
  await version(page(name, note, photo, { key: 'old', type: 'number', label: label('Cũ') }))
  await startDraft(citizen, { procedureCode, agencyId }, now)
})

describe('a page with files', () => {
  it('is in order only with the file that is really there, which the answers name', async () => {
    const entries: [string, string][] = [['name', 'An'], ['note', 'x'], ['photo', ''], ['old', '7']]
    expect(await saveDraft(citizen, { procedureCode, pageKey: 'one', entries }, now)).toMatchObject({ ok: true, value: { inOrder: false } })
    const fileId = await anUpload(citizen, agencyId, now)
    expect(await attachComponent(citizen, { procedureCode, componentKey: 'photo', fileId }, now)).toMatchObject({ ok: true })
    expect(await saveDraft(citizen, { procedureCode, pageKey: 'one', entries }, now)).toMatchObject({ ok: true, value: { inOrder: true } })
    expect((await draft()).content.answers['photo']).toEqual([{ file: expect.any(String) as string, name: expect.any(String) as string }])
  })
})

describe('a draft whose procedure has a new version', () => {
  it('is told what changes before it goes on, and changes nothing by being looked at', async () => {
    expect(await findDraftChanges(citizen, procedureCode, now)).toBeNull()
    await version(page(name, { ...note, type: 'textarea' }, { ...name, key: 'fresh', label: label('Mới') }))
    expect((await draft()).isOutdated).toBe(true)
    const changes = await findDraftChanges(citizen, procedureCode, now)
    expect(changes?.report.dropped.map(({ labels, answer }) => [labels, answer])).toEqual([[[label('Ảnh')], expect.anything()], [[label('Cũ')], 7]])
    expect(changes?.report.asked.map(({ key }) => key)).toEqual(['fresh'])
    expect(changes?.papers).toHaveLength(1)
    expect((await draft()).content.answers).toMatchObject({ old: 7 })
  })

  it('keeps what has a place there, and gives up what nobody asks for', async () => {
    await startDraft(citizen, { procedureCode, agencyId }, now)
    const { content, files, isOutdated } = await draft()
    expect({ answers: content.answers, files, isOutdated }).toEqual({ answers: { name: 'An', note: 'x' }, files: [], isOutdated: false })
    expect(await findDraftChanges(citizen, procedureCode, now)).toBeNull()
  })
})

describe('an earlier dossier', () => {
  it('fills in the next one, and says so', async () => {
    await saveDraft(citizen, { procedureCode, pageKey: 'one', entries: [['name', 'An'], ['note', 'x'], ['fresh', 'y']] }, now)
    const { key, revision } = await draft()
    expect(await submitDossier(citizen, { draft: (await db.dossier.findFirstOrThrow({ where: { ownerId: citizen.personId } })).id, revision, consent: 'on' }, now)).toMatchObject({ ok: true })
    expect(key).not.toBe('')
    await version(page({ ...name, key: 'again', prefill: { source: 'earlier', key: 'name' } }, { ...name, key: 'locked', prefill: { source: 'earlier', key: 'note', locked: true } },
      { ...name, key: 'elsewhere', prefill: { source: 'earlier', key: 'name', procedure: '1.999999' } }, { ...name, key: 'registry', prefill: { source: 'registry', field: 'x' } },
      { ...name, key: 'me', prefill: { source: 'profile', item: 'name' } }))
    await startDraft(citizen, { procedureCode, agencyId }, now)
    const { claimed, locked, content } = await draft()
    expect(claimed).toEqual({ again: 'An', locked: 'x', me: 'Trần Thị Mai Hạnh' })
    expect(locked).toEqual({ locked: 'x' })
    expect(content.answers).toEqual(claimed)
  })
})
