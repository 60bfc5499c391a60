import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { now } from '@/tests/support/clock'
import { type Citizen, aCitizen, anAgency, aPublishedProcedure } from '@/tests/support/factories'
import { birthForm } from '@/tests/support/birth-form'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { findMyDraft } from './queries/mine'
import { saveDraft } from './save-draft'
import { startDraft } from './start-draft'

const procedureCode = '1.999077'
let citizen: Citizen
const draft = async () => {
  const found = await findMyDraft(citizen, procedureCode, now)
  if (!found) throw new Error('no draft')
  return found
}

beforeAll(async () => {
  const agency = await anAgency()
  await aPublishedProcedure({ ...sampleProcedure, code: procedureCode, form: birthForm, results: [], fees: [] })
  citizen = await aCitizen({ name: 'Trần Thị Mai Hạnh' })
  await startDraft(citizen, { procedureCode, agencyId: agency.id }, now)
})

describe('saveDraft', () => {
  it('keeps what the state vouches for, whatever is posted', async () => {
    await saveDraft(citizen, { procedureCode, pageKey: 'requester', entries: [['requesterName', 'Kẻ Mạo Danh'], ['requesterPhone', '0900009001']] }, now)
    const { content, locked } = await draft()
    expect(locked).toMatchObject({ requesterName: 'Trần Thị Mai Hạnh' })
    expect(content.answers).toMatchObject({ requesterName: 'Trần Thị Mai Hạnh', requesterPhone: '0900009001' })
  })

  it('keeps wrong answers as they were typed, and says that the page is not in order', async () => {
    const saved = await saveDraft(citizen, { procedureCode, pageKey: 'requester', entries: [['requesterPhone', 'không có']] }, now)
    expect(saved).toMatchObject({ ok: true, value: { inOrder: false, rowsChanged: false } })
    expect((await draft()).content.raw).toMatchObject({ requesterPhone: 'không có' })
  })

  it('says when an answer brings up a question that was not there', async () => {
    const post = (...entries: [string, string][]) => saveDraft(citizen, { procedureCode, pageKey: 'parents', entries: [['motherName', ''], ['motherBirth.year', ''], ...entries] }, now)
    expect(await post(['fatherKnown', 'true'])).toMatchObject({ ok: true, value: { newlyAsked: true } })
    expect(await post(['fatherKnown', 'true'], ['fatherName', ''])).toMatchObject({ ok: true, value: { newlyAsked: false, inOrder: false } })
  })

  it('adds and takes away rows as the button says, with what was typed in the others', async () => {
    const press = (intent: string, ...typed: [string, string][]) =>
      saveDraft(citizen, { procedureCode, pageKey: 'more', entries: [['siblings', ''], ...typed], intent }, now)
    expect(await press('add-row:siblings')).toMatchObject({ ok: true, value: { rowsChanged: true } })
    await press('add-row:siblings', ['siblings.0.name', 'An'])
    expect((await draft()).content.answers['siblings']).toEqual([{ name: 'An' }, {}])
    await press('remove-row:siblings:0', ['siblings.0.name', 'An'], ['siblings.1.name', 'Bình'])
    expect((await draft()).content.answers['siblings']).toEqual([{ name: 'Bình' }])
  })

  it('raises the revision by every save, so that an older review page cannot submit', async () => {
    const { revision } = await draft()
    const saved = await saveDraft(citizen, { procedureCode, pageKey: 'more', entries: [['copies', '3']] }, now)
    expect(saved).toMatchObject({ ok: true, value: { revision: revision + 1 } })
    expect((await draft()).revision).toBe(revision + 1)
  })

  it('is kept for as long as the setting says after each save', async () => {
    const usual = env.DRAFT_DAYS
    const expires = async () => (await db.dossier.findFirstOrThrow({ where: { procedureCode, ownerId: citizen.personId } })).draftExpiresAt
    const save = () => saveDraft(citizen, { procedureCode, pageKey: 'requester', entries: [['requesterPhone', '0900009001']] }, now)
    for (const days of [9, usual]) {
      Object.assign(env, { DRAFT_DAYS: days })
      await save()
      expect(await expires()).toEqual(new Date(now.getTime() + days * 86_400_000))
    }
  })

  it('knows no page that the form has not', async () => {
    expect(await saveDraft(citizen, { procedureCode, pageKey: 'nowhere', entries: [] }, now)).toEqual({ ok: false, code: 'not-found' })
  })
})
