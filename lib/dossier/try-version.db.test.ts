import { beforeAll, describe, expect, it } from 'vitest'
import { prefilled } from '@/lib/form/model/prefill'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { findDraftVersion } from '@/lib/procedure/queries'
import { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import { samplePeople } from '@/lib/text/official/sample-people'
import { officialText } from '@/lib/text/text'
import { now } from '@/tests/support/clock'
import { anAgency, anOfficial, aPublishedProcedure, type Official, system } from '@/tests/support/factories'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { birthForm } from '@/tests/support/birth-form'
import { childPage } from '@/tests/support/sample-procedure'
import { rowCounts, tried } from '@/tests/support/tried-procedure'
import { actInTrial } from './act-in-trial'
import { discardTrial } from './discard-trial'
import { expireTrials } from './expire-trials'
import type { TrialEvent } from './model/trial-acts'
import { drawTrialResult, findTrial } from './queries/trial'
import { renewTrial } from './renew-trial'
import { saveTrialPage } from './save-trial-page'
import { trialActInput } from './schema/trial'
import { startTrial } from './start-trial'
import { submitTrial } from './submit-trial'

const words = {
  frame: officialText.paper.frame,
  signNote: officialText.paper.resultPaper.signNote,
  answers: { yes: 'Có', no: 'Không' },
  sample: officialText.parts.results.sample,
  watermark: 'BẢN CHẠY THỬ',
  draftMark: 'DỰ THẢO',
}

const code = tried.code

let administrator: Official, colleague: Official
beforeAll(async () => {
  const ward = await anAgency()
  administrator = await anOfficial(ward.id, 'ADMINISTRATOR')
  colleague = await anOfficial(ward.id, 'ADMINISTRATOR')
  await aPublishedProcedure(tried)
  await startDraftVersion(system, { code }, now)
})

const begin = () => startTrial(administrator, { code, channel: 'ONLINE', applicant: [], day: '2026-11-23' }, now)
const trial = async () => (await findTrial(administrator, code, now)) ?? expect.fail('no trial')
const seen = async () => ({ code, revision: (await trial()).revision })
const act = async (event: TrialEvent, more: Record<string, unknown> = {}) =>
  actInTrial(administrator, trialActInput.parse({ ...(await seen()), event, ...more }), now)

async function filled(copies = '2') {
  await begin()
  await saveTrialPage(administrator, { code, questions: { here: 'yes' } }, now)
  await saveTrialPage(administrator, { code, pageKey: 'child', entries: childPage() }, now)
  await saveTrialPage(administrator, { code, pageKey: 'copies', entries: [['copies', copies]] }, now)
  await saveTrialPage(administrator, { code, handedIn: ['birthNotice', 'unknown'] }, now)
}
async function filed(copies?: string) {
  await filled(copies)
  expect(await submitTrial(administrator, await seen(), now)).toMatchObject({ ok: true })
}
const standing = async () => {
  const { filed: found } = (await trial()).state
  return { status: found?.status, stepKey: found?.stepKey }
}

describe('a trial of a draft version', () => {
  it('goes from the first question to the result and leaves no row anywhere but its own and the audit', async () => {
    const before = await rowCounts()
    await filed()
    expect((await trial()).state.filed).toMatchObject({ status: 'REGISTERED', stepKey: 'intake', fees: [{ key: 'copy', amount: 16_000 }] })
    const whole = ['accept', 'draftResult', 'confirmResult', 'approve', 'recordPayment', 'handOver'] as const
    for (const event of whole) expect(await act(event)).toMatchObject({ ok: true })
    expect(await standing()).toEqual({ status: 'RETURNED', stepKey: 'handOver' })
    const paper = await drawTrialResult(administrator, code, now, words)
    if (!(paper instanceof Uint8Array)) expect.fail(String(paper))
    if (canReadPdf) expect(textOf(paper)).toContain('NGUYỄN AN')

    const after = await rowCounts()
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(changed.sort()).toEqual(['public.audit_entries', 'public.procedure_trials'])
    expect(after['public.procedure_trials']).toBe(1)
    await discardTrial(administrator, { code }, now)
    expect(await findTrial(administrator, code, now)).toBeNull()
  })

  it('begins with what VNeID says of an invented person', async () => {
    await startTrial(administrator, { code, channel: 'ONLINE', applicant: [], claims: samplePeople.mother, day: '2026-11-23' }, now)
    const { definition: { form }, state } = await trial()
    expect(state.content.answers).toEqual(form ? prefilled(form, { claims: samplePeople.mother, profile: { name: 'Nguyễn Thị Mẫu', phone: '0905000001' } }) : {})
    for (const claims of Object.values(samplePeople)) {
      expect(Object.keys(prefilled(birthForm, { claims })).length).toBeGreaterThan(3)
    }
  })

  it.runIf(canReadPdf)('shows a draft of the result until the step that makes it', async () => {
    // A mark stands askew, letter by letter.
    const bare = (said: string) => said.replaceAll(' ', '')
    const marked = async () => {
      const drawn = await drawTrialResult(administrator, code, now, words)
      return drawn instanceof Uint8Array ? bare(textOf(drawn)) : String(drawn)
    }
    await filed()
    expect(await marked()).toContain(bare(words.draftMark))
    for (const event of ['accept', 'draftResult', 'confirmResult'] as const) await act(event)
    expect(await marked()).toContain(bare(words.draftMark))
    await act('approve')
    expect(await marked()).toContain(bare(words.watermark))
    expect(await marked()).not.toContain(bare(words.draftMark))
  })

  it.runIf(canReadPdf)('has a line for the number where a register gives one, and none elsewhere', async () => {
    const bare = { ...tried, code: '1.999741', results: (tried.results ?? []).map((template) => ({ ...template, register: null })) }
    await aPublishedProcedure(bare)
    await startDraftVersion(system, { code: bare.code }, now)
    const numbered = async (one: string) => {
      await startTrial(administrator, { code: one, channel: 'ONLINE', applicant: [], day: '2026-11-23' }, now)
      const drawn = await drawTrialResult(administrator, one, now, words)
      return drawn instanceof Uint8Array ? textOf(drawn).split(words.frame.number(words.sample.number)).length - 1 : drawn
    }
    // The template of both has a row of that name besides.
    expect([await numbered(code), await numbered(bare.code)]).toEqual([2, 1])
    await expireTrials(system, {}, new Date(now.getTime() + 25 * 3_600_000))
  })

  it('files only what a citizen could file', async () => {
    await begin()
    expect(await submitTrial(administrator, await seen(), now)).toMatchObject({ code: 'not-eligible' })
    expect(await saveTrialPage(administrator, { code, questions: { here: 'no' } }, now)).toMatchObject({ value: { inOrder: false } })
    await saveTrialPage(administrator, { code, questions: { here: 'yes' } }, now)
    expect(await submitTrial(administrator, await seen(), now)).toMatchObject({ code: 'incomplete' })
    expect(await saveTrialPage(administrator, { code, pageKey: 'child', entries: childPage('') }, now)).toMatchObject({ value: { inOrder: false } })
    expect(await saveTrialPage(administrator, { code, pageKey: 'child', entries: childPage() }, now)).toMatchObject({ value: { inOrder: true, nextPage: 'copies' } })
    expect(await submitTrial(administrator, await seen(), now)).toMatchObject({ code: 'components-missing' })
    const stale = await seen()
    await saveTrialPage(administrator, { code, handedIn: ['birthNotice'] }, now)
    expect(await submitTrial(administrator, stale, now)).toMatchObject({ code: 'changed-meanwhile' })
  })

  it('passes over a step that its answers do not need, and stands at it where they do', async () => {
    await filed('2')
    await act('accept')
    await act('draftResult')
    await act('passConfirmation')
    expect(await standing()).toEqual({ status: 'IN_PROGRESS', stepKey: 'approve' })
    await filed('6')
    await act('accept')
    await act('draftResult')
    await act('confirmResult')
    expect(await standing()).toEqual({ status: 'IN_PROGRESS', stepKey: 'second' })
  })

  it('asks for a supplement, lets the clock stand still and goes on with what was answered', async () => {
    await filed()
    await act('accept')
    const { filed: accepted } = (await trial()).state
    expect(await act('requestSupplement', { items: ['field:childName', 'component:birthNotice'], reason: 'Tên viết sai' })).toMatchObject({ ok: true })
    expect(await standing()).toMatchObject({ status: 'SUPPLEMENT_REQUESTED' })
    expect(await act('draftResult')).toMatchObject({ code: 'not-possible' })
    expect(await act('answerSupplement')).toMatchObject({ code: 'components-missing' })
    await saveTrialPage(administrator, { code, handedIn: ['birthNotice'] }, now)
    expect(await saveTrialPage(administrator, { code, pageKey: 'copies', entries: [['copies', '9']] }, now)).toMatchObject({ code: 'not-found' })
    await saveTrialPage(administrator, { code, pageKey: 'supplement', entries: [['childName', 'Nguyễn Ân']] }, now)
    expect(await act('answerSupplement', { later: '1' })).toMatchObject({ ok: true })
    const after = (await trial()).state
    expect(after.content.answers['childName']).toBe('Nguyễn Ân')
    expect(after.filed?.status).toBe('IN_PROGRESS')
    expect(Date.parse(after.filed?.dueAt ?? '')).toBeGreaterThan(Date.parse(accepted?.dueAt ?? ''))
  })

  it('hands nothing over before the money is there, and does nothing that the step does not offer', async () => {
    await filed()
    expect(await act('approve')).toMatchObject({ code: 'not-possible' })
    await act('accept')
    await act('draftResult')
    await act('confirmResult')
    await act('approve')
    expect(await act('handOver')).toMatchObject({ code: 'fee-due' })
  })

  it('is nobody else\'s, and ends a day after it was last touched', async () => {
    await filled()
    expect(await findTrial(colleague, code, now)).toBeNull()
    expect(await saveTrialPage(colleague, { code, handedIn: [] }, now)).toMatchObject({ code: 'not-found' })
    const later = new Date(now.getTime() + 25 * 3_600_000)
    expect(await findTrial(administrator, code, later)).toBeNull()
    expect(await expireTrials(system, {}, later)).toMatchObject({ value: { expired: 1 } })
  })

  it('goes on with a draft that moved on, with the answers that still have a place', async () => {
    await filed()
    const draft = (await findDraftVersion(administrator, code)) ?? expect.fail('no draft')
    const form = { pages: (draft.definition.form?.pages ?? []).filter(({ key }) => key === 'child') }
    await saveDraftVersion(administrator, { code, revision: draft.revision, definition: { ...draft.definition, form } }, now)
    expect(await renewTrial(administrator, { code }, now)).toMatchObject({ ok: true })
    const renewed = await trial()
    expect(renewed).toMatchObject({ draftRevision: draft.revision + 1, state: { filed: null } })
    expect(Object.keys(renewed.state.content.answers)).toEqual(['childName', 'childBirth'])
  })
})
