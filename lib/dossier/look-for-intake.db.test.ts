import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aRegistrySimulator } from '@/tests/support/registry-simulator'

const registries = await aRegistrySimulator()
const { base, order, questions, wellAgain } = registries
Object.assign(process.env, { REGISTRY_HEALTH_URL: `${base}/y-te`, REGISTRY_HEALTH_SECRET: 'demo-secret', REGISTRY_TOTAL_MS: '600', REGISTRY_TIMEOUT_MS: 'health=250' })
const { db } = await import('@/lib/core/db')
const { decryptJson } = await import('@/lib/core/crypto')
const { dayOf } = await import('@/lib/core/dates')
const { listLooks } = await import('@/lib/privacy/queries/looks')
const { summarizeComponents } = await import('@/lib/statistics/queries/components')
const { aCounter, cardOf } = await import('@/tests/support/at-counter')
const { aCitizen, anOfficial, aPublishedProcedure, system } = await import('@/tests/support/factories')
const { childPage, sampleProcedure } = await import('@/tests/support/sample-procedure')
const { beginSitting } = await import('./begin-sitting')
const { lookForIntake } = await import('./look-for-intake')
const { findCase } = await import('./queries/case')
const { findIntake } = await import('./queries/intakes')
const { recordFiled } = await import('./record-filed')
const { saveIntake } = await import('./save-intake')
const { beginSittingInput } = await import('./schema/intake')
const { startIntake } = await import('./start-intake')
const { takeInDossier } = await import('./take-in-dossier')

// The registries take no question whose moment is not about now.
const now = new Date()
const procedureCode = sampleProcedure.code
const hanh = '048192009001'
const nobody = '048176009999'

/** Somebody at the counter by their card, with everything typed; the usual sheets stand in the form. */
async function anIntake(personalId: string, card = cardOf(personalId, 'Trần Thị Mai Hạnh').replace('01051992', '18041992')) {
  const counter = await aCounter()
  const begun = await beginSitting(counter.officer, beginSittingInput.parse({ channel: 'COUNTER', agencyId: counter.agency.id, typed: card }), now)
  if (!begun.ok) throw new Error(begun.code)
  const started = await startIntake(counter.officer, { sitting: begun.value.sitting, procedureCode }, now)
  if (!started.ok) throw new Error(started.code)
  const { intake } = started.value
  await saveIntake(counter.officer, { intake, intent: 'save', entries: [...childPage()] }, now)
  const shown = () => findIntake(counter.officer, intake, now)
  const clear = () => saveIntake(counter.officer, { intake, intent: 'save', entries: [['_paper.birthNotice.drawn', '1']] }, now)
  const takeIn = async () => takeInDossier(counter.officer, { intake, feeShown: (await shown())?.feeTotal ?? 0, method: '', reference: '' }, now)
  return { ...counter, intake, shown, clear, takeIn, ask: (more: object = {}) => lookForIntake(counter.officer, { intake, ...more }, now) }
}

beforeAll(async () => {
  await registries.start()
  await aPublishedProcedure({ ...sampleProcedure, components: [{ key: 'birthNotice', title: { vi: 'Giấy chứng sinh' }, kind: 'SUBMIT', originals: 1, replaceableBy: ['health.birth-notice'] }] })
})
afterAll(() => registries.stop())
beforeEach(async () => {
  await wellAgain()
  await Promise.all([db.breaker.deleteMany(), db.registryAnswer.deleteMany()])
})

describe('a paper that a registry has', () => {
  it('is not laid on the counter: its usual sheets go, and the dossier is taken in with the evidence', async () => {
    const at = await anIntake(hanh)
    expect((await at.shown())?.content.papers['birthNotice']?.originals).toBe(1)
    expect(await at.ask()).toEqual({ ok: true, value: { spared: ['birthNotice'] } })
    expect(await at.shown()).toMatchObject({ content: { papers: { birthNotice: { originals: 0 } } }, looks: { birthNotice: { finding: 'FOUND', by: { kind: 'official', id: at.officer.officialId } } } })
    // Nobody is asked about twice, by itself or by hand.
    const asked = await questions('health')
    for (const more of [{}, { component: 'birthNotice' }]) expect(await at.ask(more)).toEqual({ ok: true, value: { spared: [] } })
    expect(await questions('health')).toBe(asked)

    const taken = await at.takeIn()
    if (!taken.ok) throw new Error(taken.code)
    const { id: dossierId, ownerId } = await db.dossier.findUniqueOrThrow({ where: { code: taken.value.code } })
    expect(await db.handedPaper.count({ where: { dossierId } })).toBe(0)
    await recordFiled(system, { dossierId }, now)
    const day = dayOf(now)
    expect(await summarizeComponents(await anOfficial(at.agency.id, 'SUPERVISOR'), { agencyId: at.agency.id, period: { from: day, to: day } })).toMatchObject([{ asked: 1, replaced: 1 }])
    const [lookUp] = (await findCase(at.officer, taken.value.code, now))?.lookUps ?? []
    expect(lookUp).toMatchObject({ finding: 'FOUND', counts: { values: { number: '00128' }, subject: { personalId: hanh } } })
    // What was typed of the person lies nowhere a second time.
    const left = await db.counterIntake.findUniqueOrThrow({ where: { id: at.intake } })
    expect(decryptJson(left.contentCipher)).toMatchObject({ looks: {}, answers: {} })

    const owner = { ...(await aCitizen()), personId: ownerId }
    const { looks } = await listLooks(owner)
    expect(looks.find(({ action }) => action === 'registry.look-up')).toMatchObject({ dossierCode: taken.value.code, by: { agency: 'Ủy ban nhân dân phường Thử' } })
  })

  it('keeps the sheets that somebody counted by hand', async () => {
    const at = await anIntake(hanh)
    await saveIntake(at.officer, { intake: at.intake, intent: 'save', entries: [['_paper.birthNotice.drawn', '1'], ['_paper.birthNotice.certifiedCopies', '1']] }, now)
    expect(await at.ask()).toEqual({ ok: true, value: { spared: [] } })
    expect((await at.shown())?.content.papers['birthNotice']).toMatchObject({ certifiedCopies: 1 })
  })

  it('is asked for by two presses at once, and stands once', async () => {
    const at = await anIntake(hanh)
    const results = await Promise.all(Array.from({ length: 5 }, () => at.ask()))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect((await at.shown())?.looks).toMatchObject({ birthNotice: { finding: 'FOUND' } })
    const taken = await Promise.all([at.takeIn(), at.ask(), at.takeIn()])
    expect(new Set(taken.flatMap((one) => (one.ok && 'code' in one.value ? [one.value.code] : []))).size).toBe(1)
    expect(await db.componentLookUp.count({ where: { dossierId: at.intake } })).toBe(1)
  })
})

describe('a paper that no registry has', () => {
  it('is asked for on paper', async () => {
    const at = await anIntake(nobody, cardOf(nobody))
    expect(await at.ask()).toEqual({ ok: true, value: { spared: [] } })
    expect((await at.shown())?.looks).toMatchObject({ birthNotice: { finding: 'ABSENT' } })
    await at.clear()
    expect(await at.takeIn()).toMatchObject({ ok: false, code: 'components-missing' })
  })

  it.each([['down', { down: true }], ['slow', { slowMs: 3000 }]] as const)('keeps nobody from being taken in while it is %s, and is found by a later press', async (_, faults) => {
    const at = await anIntake(hanh)
    await at.clear()
    expect(await at.takeIn()).toMatchObject({ ok: false, code: 'components-missing' })
    await order('y-te', faults)
    const began = performance.now()
    await at.ask()
    expect(performance.now() - began).toBeLessThan(1500)
    expect((await at.shown())?.looks).toMatchObject({ birthNotice: { finding: 'UNAVAILABLE' } })
    await wellAgain()
    await db.breaker.deleteMany()
    await at.ask({ component: 'birthNotice' })
    expect((await at.shown())?.looks).toMatchObject({ birthNotice: { finding: 'FOUND' } })
  })

  it('is left to the officials who work the dossier where the registry did not answer', async () => {
    await order('y-te', { down: true })
    const at = await anIntake(hanh)
    await at.ask()
    await at.clear()
    const taken = await at.takeIn()
    expect(taken).toMatchObject({ ok: true })
    expect(await db.componentLookUp.findMany({ where: { dossierId: at.intake } })).toMatchObject([{ finding: 'UNAVAILABLE', componentKey: 'birthNotice' }])
  })
})

it('looks for nobody of another official, and for nobody after the dossier was taken in', async () => {
  const at = await anIntake(hanh)
  const other = await anOfficial(at.agency.id, 'COUNTER_OFFICER')
  const asked = await questions('health')
  expect(await lookForIntake(other, { intake: at.intake }, now)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await at.takeIn()).toMatchObject({ ok: true })
  expect(await at.ask()).toMatchObject({ ok: false, code: 'not-found' })
  expect(await questions('health')).toBe(asked)
})
