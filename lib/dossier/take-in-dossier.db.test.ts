import { beforeAll, describe, expect, it } from 'vitest'
import { decryptJson } from '@/lib/core/crypto'
import { addDays, dayOf, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { jointReceiptOf, receiptOf } from '@/app/_papers/receipts'
import { storeFile } from '@/lib/document/store-file'
import { signInCitizen } from '@/lib/identity/sign-in-citizen'
import { receiptFacts } from '@/lib/jobs/paper-facts'
import { renderPaper } from '@/lib/paper/render-paper'
import { text } from '@/lib/text/text'
import { aCounter, anId, aReadyIntake, aSitting, cardOf, noSheets, takeIn } from '@/tests/support/at-counter'
import { at, now } from '@/tests/support/clock'
import { aCitizen, anOfficial, aPublishedProcedure, aReadyDraft, system, visitor } from '@/tests/support/factories'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { pdf, streamOf } from '@/tests/support/sample-files'
import { childPage, sampleProcedure } from '@/tests/support/sample-procedure'
import { answerIntakeQuestions } from './answer-intake-questions'
import { moveAccount } from './move-account'
import { attachIntakePaper } from './attach-intake-paper'
import { beginSitting } from './begin-sitting'
import { expireIntakes } from './expire-intakes'
import { findIntake, findSitting } from './queries/intakes'
import { findReceipts } from './queries/receipts'
import { saveIntake } from './save-intake'
import { beginSittingInput } from './schema/intake'
import { startIntake } from './start-intake'

let code: string
beforeAll(async () => {
  code = (await aPublishedProcedure()).code
})

describe('takeInDossier', () => {
  it('files and accepts at one press, with fee, papers, events and the date by the limit of the counter', async () => {
    const counter = await aCounter('COUNTER_OFFICER')
    const officer = await anOfficial(counter.agency.id, 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER')
    const id = anId()
    const intake = await aReadyIntake(counter, await aSitting(counter, cardOf(id)))
    const result = await takeIn(counter.officer, intake, { method: 'CASH', reference: 'BL 0001' })

    expect(result).toMatchObject({ ok: true, value: { code: `${counter.agency.code}-261123-0001` } })
    const dossier = await db.dossier.findUniqueOrThrow({ where: { code: `${counter.agency.code}-261123-0001` }, include: { events: { orderBy: { sequence: 'asc' } }, handedPapers: true } })
    expect(dossier).toMatchObject({ status: 'ACCEPTED', channel: 'COUNTER', version: 2, acceptedAt: now, ownerName: 'Trần Thị Quầy', intakeAgencyId: counter.agency.id, takenInById: counter.officer.officialId, assigneeId: officer.officialId })
    expect(dossier.dueAt?.getTime()).toBeGreaterThan(now.getTime())
    expect(dossier.events).toMatchObject([
      { event: 'fileAtCounter', from: 'DRAFT', to: 'REGISTERED', sequence: 1, actorKind: 'official', actorId: counter.officer.officialId },
      { event: 'accept', from: 'REGISTERED', to: 'ACCEPTED', sequence: 2, actorId: counter.officer.officialId },
    ])
    expect(dossier.handedPapers.every(({ originals }) => originals === 1)).toBe(true)
    const fees = await db.fee.findMany({ where: { dossierId: dossier.id } })
    expect(fees.every(({ state, reference }) => state === 'PAID' && reference === 'BL 0001')).toBe(true)
    const jobs = await db.$queryRaw<{ task_identifier: string }[]>`SELECT task_identifier FROM graphile_worker.jobs WHERE key LIKE ANY (${[dossier.id, ...dossier.events.map((event) => event.id)].map((one) => `%${one}%`)}::text[])`
    expect(jobs.map((job) => job.task_identifier).sort()).toEqual(['announce-event', 'announce-event', 'issue-paper', 'keep-in-vault', 'settle-submission', 'warn-deadline'])
  })

  it('makes one dossier of ten presses at once, and answers each with its code', async () => {
    const counter = await aCounter()
    const sitting = await aSitting(counter, cardOf(anId()))
    const intake = await aReadyIntake(counter, sitting)
    const results = await Promise.all(Array.from({ length: 10 }, () => takeIn(counter.officer, intake)))
    const codes = results.map((result) => (result.ok ? result.value.code : result.code))
    expect(new Set(codes)).toEqual(new Set([`${counter.agency.code}-261123-0001`]))
    expect(await db.dossier.count({ where: { agencyId: counter.agency.id } })).toBe(1)
    expect((await findSitting(counter.officer, sitting, now))?.intakes).toMatchObject([{ dossier: { code: codes[0] } }])
  })

  it('stands beside the draft the citizen has of the same procedure', async () => {
    const counter = await aCounter()
    const id = anId()
    const citizen = await aCitizen({ id, name: 'Trần Thị Quầy' })
    await aReadyDraft(citizen, counter.agency.id, now)
    const intake = await aReadyIntake(counter, await aSitting(counter, id))
    expect(await takeIn(counter.officer, intake)).toMatchObject({ ok: true })
    expect(await db.dossier.groupBy({ by: ['status'], where: { ownerId: citizen.personId }, _count: true })).toHaveLength(2)
  })

  it('refuses what is not complete, and an amount that is not the one shown; nothing is written', async () => {
    const counter = await aCounter()
    const started = await startIntake(counter.officer, { sitting: await aSitting(counter, cardOf(anId())), procedureCode: code }, now)
    const intake = started.ok ? started.value.intake : ''
    expect(await takeIn(counter.officer, intake)).toMatchObject({ ok: false, code: 'incomplete' })
    await saveIntake(counter.officer, { intake, intent: 'save', entries: [...childPage(), ...noSheets] }, now)
    expect(await takeIn(counter.officer, intake)).toMatchObject({ ok: false, code: 'components-missing' })
    const ready = await aReadyIntake(counter, await aSitting(counter, cardOf(anId())))
    expect(await takeIn(counter.officer, ready, { feeShown: 1 })).toMatchObject({ ok: false, code: 'fee-changed' })
    expect(await db.dossier.count({ where: { agencyId: counter.agency.id } })).toBe(0)
    expect(await db.dossierCodeCounter.count({ where: { agencyId: counter.agency.id } })).toBe(0)
  })

  it('takes a scan in place of sheets, and hands it to the dossier', async () => {
    const counter = await aCounter()
    const started = await startIntake(counter.officer, { sitting: await aSitting(counter, cardOf(anId())), procedureCode: code }, now)
    const intake = started.ok ? started.value.intake : ''
    await saveIntake(counter.officer, { intake, intent: 'save', entries: [...childPage(), ...noSheets] }, now)
    const keys = (sampleProcedure.components ?? []).filter(({ kind, required }) => kind === 'SUBMIT' && required !== false).map(({ key }) => key)
    for (const componentKey of keys) {
      const stored = await storeFile(counter.officer, { agencyId: counter.agency.id, name: 'quet.pdf', content: streamOf(pdf(componentKey)), provenance: 'UPLOADED' }, now)
      expect(await attachIntakePaper(counter.officer, { intake, componentKey, fileId: stored.ok ? stored.value.id : '' }, now)).toMatchObject({ ok: true })
    }
    const taken = await takeIn(counter.officer, intake)
    expect(await db.dossierComponent.count({ where: { dossier: { code: taken.ok ? taken.value.code : '' } } })).toBe(keys.length)
  })

  it('counts an item of the post from the day it arrived', async () => {
    const counter = await aCounter()
    const day = (text: string) => ({ day: text.slice(8), month: text.slice(5, 7), year: text.slice(0, 4) })
    const post = { channel: 'POST', sender: 'Bưu điện Hải Châu', number: 'EB123456789VN', postmarkedOn: day('2026-11-18'), arrivedOn: day('2026-11-20') }
    const intake = await aReadyIntake(counter, await aSitting(counter, cardOf(anId()), post))
    const taken = await takeIn(counter.officer, intake)
    const dossier = await db.dossier.findUniqueOrThrow({ where: { code: taken.ok ? taken.value.code : '' } })
    expect(dossier).toMatchObject({ channel: 'POST', acceptedAt: at('2026-11-20', '07:30'), submittedAt: at('2026-11-20', '07:30') })
    expect(await beginSitting(counter.officer, beginSittingInput.parse({ ...post, agencyId: counter.agency.id, typed: cardOf(anId()), arrivedOn: day('2026-11-24') }), now)).toMatchObject({ ok: false, code: 'arrives-later' })
  })

  it('refuses a channel that the version does not offer', async () => {
    const { code: online } = await aPublishedProcedure({ ...sampleProcedure, code: '1.900771', channels: ['ONLINE', 'POST'] })
    const counter = await aCounter()
    expect(await startIntake(counter.officer, { sitting: await aSitting(counter, cardOf(anId())), procedureCode: online }, now)).toEqual({ ok: false, code: 'channel-not-offered' })
  })

  it('asks the questions before the form first, and is not for whom they send elsewhere', async () => {
    const option = (value: string, outcome: 'go-on' | { message: { vi: string } }) => ({ value, label: { vi: value }, outcome })
    const eligibility = [{ key: 'where', question: { vi: 'Ở đâu?' }, options: [option('here', 'go-on'), option('abroad', { message: { vi: 'Đến cơ quan đại diện' } })] }]
    const { code: asking } = await aPublishedProcedure({ ...sampleProcedure, code: '1.900772', eligibility })
    const counter = await aCounter()
    const started = await startIntake(counter.officer, { sitting: await aSitting(counter, cardOf(anId())), procedureCode: asking }, now)
    const intake = started.ok ? started.value.intake : ''
    await saveIntake(counter.officer, { intake, intent: 'save', entries: [...childPage(), ...noSheets.map(([name]) => [name.replace('drawn', 'originals'), '1'] as const), ...noSheets] }, now)
    expect(await takeIn(counter.officer, intake)).toEqual({ ok: false, code: 'not-eligible' })
    const answer = async (where: string) => {
      const answered = await answerIntakeQuestions(counter.officer, { intake, answers: { where, other: 'x' } }, now)
      return answered.ok ? answered.value.verdict.kind : answered.code
    }
    expect(await answer('abroad')).toBe('not-for-you')
    expect(await takeIn(counter.officer, intake)).toEqual({ ok: false, code: 'not-eligible' })
    expect(await answer('here')).toBe('eligible')
    // What was typed meanwhile is still there, and the answer goes with the dossier.
    const taken = await takeIn(counter.officer, intake)
    const { answersCipher } = await db.dossier.findUniqueOrThrow({ where: { code: taken.ok ? taken.value.code : '' } })
    expect(decryptJson(answersCipher)).toMatchObject({ answers: { childName: 'Nguyễn An' }, eligibility: { where: 'here' } })
  })

  it('is refused before anything is typed where the agency has no working hours, and keeps what was typed where it lost them', async () => {
    const counter = await aCounter()
    const sitting = await aSitting(counter, cardOf(anId()))
    const intake = await aReadyIntake(counter, sitting)
    const ended = { where: { agencyId: counter.agency.id }, data: { validTo: toDateColumn(addDays(dayOf(now), -1)) } }
    await db.workingHours.updateMany(ended)
    expect(await takeIn(counter.officer, intake)).toEqual({ ok: false, code: 'no-working-hours' })
    expect(await startIntake(counter.officer, { sitting, procedureCode: code }, now)).toEqual({ ok: false, code: 'no-working-hours' })
    expect((await findIntake(counter.officer, intake, now))?.content.answers).toMatchObject({ childName: 'Nguyễn An' })
    await db.workingHours.updateMany({ ...ended, data: { validTo: null } })
    expect(await takeIn(counter.officer, intake)).toMatchObject({ ok: true })
  })

  it('is nobody else’s: neither a colleague’s nor another ward’s', async () => {
    const counter = await aCounter()
    const sitting = await aSitting(counter, cardOf(anId()))
    const intake = await aReadyIntake(counter, sitting)
    for (const stranger of [await anOfficial(counter.agency.id, 'COUNTER_OFFICER'), (await aCounter()).officer]) {
      expect(await takeIn(stranger, intake)).toEqual({ ok: false, code: 'not-found' })
      expect(await findIntake(stranger, intake, now)).toBeNull()
      expect(await findSitting(stranger, sitting, now)).toBeNull()
    }
  })

  it('is kept a week, and then forgotten', async () => {
    const counter = await aCounter()
    const sitting = await aSitting(counter, cardOf(anId()))
    const intake = await aReadyIntake(counter, sitting)
    const later = new Date(now.getTime() + 8 * 86_400_000)
    expect(await findIntake(counter.officer, intake, later)).toBeNull()
    await expireIntakes(system, {}, later)
    expect(await db.counterSitting.count({ where: { id: sitting } })).toBe(0)
  })
})

describe('several dossiers of one person', () => {
  it('stand on one receipt, each with its code, date and sets; one alone has Mẫu 01 with its sheets', async () => {
    const counter = await aCounter()
    const sitting = await aSitting(counter, cardOf(anId()))
    const codes: string[] = []
    for (let times = 0; times < 2; times += 1) {
      const taken = await takeIn(counter.officer, await aReadyIntake(counter, sitting))
      codes.push(taken.ok ? taken.value.code : taken.code)
    }
    const [first, ...others] = await findReceipts(counter.officer, { sitting, codes: [] }, now)
    if (!first) throw new Error('there is no receipt')
    const words = await renderPaper(jointReceiptOf([first, ...others]))
    const alone = await findReceipts(counter.officer, { sitting, codes: codes.slice(1) }, now)
    expect(alone.map(({ code }) => code)).toEqual(codes.slice(1))
    if (!canReadPdf) return
    const plain = (text: string) => text.replaceAll(/\s+/g, '')
    for (const said of [...codes, 'Trần Thị Quầy', '02 hồ sơ']) expect(plain(textOf(words))).toContain(plain(said))
    expect(textOf(await renderPaper(receiptOf(first)))).toContain('Giấy chứng sinh')

    const usual = plain(text('vi').dataNotice.usualPurpose)
    for (const receipt of [receiptOf(first), jointReceiptOf([first, ...others])]) expect(plain(textOf(await renderPaper(receipt))).split(usual)).toHaveLength(2)
    const own = { ...first, definition: { ...first.definition, dataPurpose: { vi: 'Chỉ để ghi sổ đăng ký khai sinh' } } }
    expect(plain(textOf(await renderPaper(receiptOf(own))))).toContain(plain('Chỉ để ghi sổ đăng ký khai sinh. Ông/bà có quyền xem'))
    expect(plain(textOf(await renderPaper(jointReceiptOf([first, own]))))).toContain(plain('Chỉ để ghi sổ đăng ký khai sinh.'))
    // Who filed online read it there.
    expect(receiptFacts({ ...first, channel: 'ONLINE' }).dataPurpose).toBeUndefined()
  })
})

it('says on the receipt from when the time counts where it was taken in on a day off', async () => {
  const counter = await aCounter()
  const sitting = await aSitting(counter, cardOf(anId()))
  const taken = await takeIn(counter.officer, await aReadyIntake(counter, sitting))
  const timeLimits = [{ limit: { unit: 'WORKING_DAYS' as const, amount: 3, cutoffMinute: 900 } }]
  const countedFrom = async () =>
    (await findReceipts(counter.officer, { sitting, codes: [] }, now)).map((matter) =>
      [matter.countedFrom, receiptFacts({ ...matter, definition: { ...matter.definition, timeLimits } }).statutoryTime])
  expect(await countedFrom()).toEqual([[null, expect.not.stringContaining('tính từ')]])
  await db.dossier.update({ where: { code: taken.ok ? taken.value.code : '' }, data: { acceptedAt: at('2026-11-21', '10:00') } })
  expect(await countedFrom()).toEqual([[at('2026-11-23', '07:30'), expect.stringContaining('tính từ 07:30')]])
})

describe('a person the counter made known', () => {
  const claims = (id: string, over = {}) => ({ sub: `sub-${id}`, HoVaTen: 'TRẦN THỊ QUẦY', SoDinhDanh: id, loAs: 2, acr: 2, ...over })
  const signIn = (id: string, over = {}) => signInCitizen(visitor, { issuer: 'https://vneid.test', claims: claims(id, over), locale: 'vi', device: '' }, now)

  async function aWalkIn(id: string): Promise<string> {
    const counter = await aCounter()
    const intake = await aReadyIntake(counter, await aSitting(counter, cardOf(id)))
    await takeIn(counter.officer, intake)
    return (await db.dossier.findFirstOrThrow({ where: { agencyId: counter.agency.id } })).ownerId
  }

  it('finds their dossiers once they sign in with VNeID', async () => {
    const id = anId()
    const owner = await aWalkIn(id)
    expect(await signIn(id)).toMatchObject({ ok: true, value: { personId: owner } })
    expect(await db.person.findUniqueOrThrow({ where: { id: owner } })).toMatchObject({ issuer: 'https://vneid.test', assuranceLevel: 2, fullName: 'TRẦN THỊ QUẦY' })
  })

  it('is not taken for somebody of the same name, nor for another name of the same number, nor at level 1', async () => {
    const id = anId()
    const owner = await aWalkIn(id)
    for (const other of [await signIn(anId()), await signIn(id, { HoVaTen: 'Lê Văn Khác' }), await signIn(id, { sub: 'level-1', loAs: 1, acr: 1 })]) {
      expect(other).toMatchObject({ ok: true })
      expect(other.ok && other.value.personId).not.toBe(owner)
    }
  })

  it('finds them too who signed in at level 1 before: a job moves what the counter filed to the account they have', async () => {
    const id = anId()
    const owner = await aWalkIn(id)
    const first = await signIn(id, { loAs: 1, acr: 1 })
    const personId = first.ok ? first.value.personId : ''
    expect(personId).not.toBe(owner)
    await signIn(id)
    const [job] = await db.$queryRaw<{ task_identifier: string }[]>`SELECT task_identifier FROM graphile_worker.jobs WHERE key = ${`move-${owner}`}`
    expect(job?.task_identifier).toBe('move-account')
    expect(await moveAccount(system, { fromId: owner, toId: personId }, now)).toEqual({ ok: true, value: { moved: 1 } })
    expect(await db.dossier.count({ where: { ownerId: personId } })).toBe(1)
  })

  it('is one account, whether the counter or the person comes first', async () => {
    const id = anId()
    const counter = await aCounter()
    const [, signed] = await Promise.all([aSitting(counter, cardOf(id)), signIn(id)])
    const again = await aSitting(counter, id)
    expect(signed.ok && signed.value.personId).toBe((await db.counterSitting.findUniqueOrThrow({ where: { id: again } })).personId)
  })

  it('must be named where nobody is known by the number', async () => {
    const { agency, officer } = await aCounter()
    const input = beginSittingInput.parse({ channel: 'COUNTER', agencyId: agency.id, typed: anId() })
    expect(await beginSitting(officer, input, now)).toEqual({ ok: false, code: 'name-missing' })
  })
})
