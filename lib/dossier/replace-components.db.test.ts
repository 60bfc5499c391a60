import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aRegistrySimulator } from '@/tests/support/registry-simulator'

const registries = await aRegistrySimulator()
const { base, order, questions, wellAgain } = registries
Object.assign(process.env, {
  REGISTRY_HEALTH_URL: `${base}/y-te`, REGISTRY_HEALTH_SECRET: 'demo-secret', REGISTRY_CIVIL_STATUS_URL: `${base}/ho-tich`, REGISTRY_CIVIL_STATUS_SECRET: 'demo-secret',
  REGISTRY_TOTAL_MS: '600', REGISTRY_TIMEOUT_MS: 'health=250,civil-status=250',
})
const { db, inTransaction } = await import('@/lib/core/db')
const { dayOf } = await import('@/lib/core/dates')
const { lookupHash } = await import('@/lib/core/crypto')
const { longId } = await import('@/lib/core/ids')
const { listLooks } = await import('@/lib/privacy/queries/looks')
const { summarizeComponents } = await import('@/lib/statistics/queries/components')
const { aCitizen, anAgency, anOfficial, anUpload, aPublishedProcedure, system } = await import('@/tests/support/factories')
const { childPage, sampleProcedure } = await import('@/tests/support/sample-procedure')
const { askMandate } = await import('@/lib/identity/ask-mandate')
const { attachComponent } = await import('./attach-component')
const { askSupplement } = await import('./change/ask-supplement')
const { lockDossier } = await import('./change/load-dossier')
const { checkReplacement } = await import('./check-replacement')
const { deleteDraft } = await import('./delete-draft')
const { findCase } = await import('./queries/case')
const { findMyDossier, findMyDraft } = await import('./queries/mine')
const { recordFiled } = await import('./record-filed')
const { replaceComponents } = await import('./replace-components')
const { saveDraft } = await import('./save-draft')
const { startDraft } = await import('./start-draft')
const { submitDossier } = await import('./submit-dossier')

// The registries take no question whose moment is not about now.
const now = new Date()
const procedureCode = sampleProcedure.code
const hanh = { id: '048192009001', name: 'Trần Thị Mai Hạnh', birthDate: '1992-04-18' }
const nha = { id: '048176009012', name: 'Thái Thanh Nhã', birthDate: '1976-11-23' }
let ward: { id: string; code: string }

async function aDraftOf({ id, name, birthDate }: typeof hanh) {
  const citizen = await aCitizen({ id, name, claims: { NgayThangNamSinh: birthDate } })
  await startDraft(citizen, { procedureCode, agencyId: ward.id }, now)
  await saveDraft(citizen, { procedureCode, pageKey: 'child', entries: childPage() }, now)
  await saveDraft(citizen, { procedureCode, pageKey: 'copies', entries: [['copies', '2']] }, now)
  return citizen
}

async function submitted(citizen: Awaited<ReturnType<typeof aDraftOf>>) {
  const draft = await findMyDraft(citizen, procedureCode, now)
  if (!draft) throw new Error('no draft')
  return submitDossier(citizen, { draft: longId(draft.key) ?? '', revision: draft.revision, consent: 'on' }, now)
}

async function codeOf(citizen: Awaited<ReturnType<typeof aDraftOf>>): Promise<string> {
  const filed = await submitted(citizen)
  if (!filed.ok) throw new Error(filed.code)
  return filed.value.code
}

const published = (fields: string[]) =>
  aPublishedProcedure({ ...sampleProcedure, components: [{ key: 'birthNotice', title: { vi: 'Giấy chứng sinh' }, kind: 'SUBMIT', originals: 1, replaceableBy: fields }] })

beforeAll(async () => {
  await registries.start()
  ward = await anAgency()
})
afterAll(async () => {
  expect(await registries.stop()).toBe(0)
})
beforeEach(async () => {
  await wellAgain()
  await Promise.all([db.breaker.deleteMany(), db.registryAnswer.deleteMany()])
})

describe('a component that the health registry has', () => {
  beforeAll(() => published(['health.birth-notice']))

  it('falls away, with evidence that nobody reads without the key, and is filed without a file', async () => {
    const citizen = await aDraftOf(hanh)
    expect(await submitted(citizen)).toMatchObject({ ok: false, code: 'components-missing' })
    expect(await findMyDraft(citizen, procedureCode, now)).toMatchObject({ unasked: ['birthNotice'], lookUps: [] })
    expect(await replaceComponents(citizen, { procedureCode }, now)).toEqual({ ok: true, value: { asked: 1 } })
    expect(await findMyDraft(citizen, procedureCode, now)).toMatchObject({
      unasked: [], lookUps: [{ componentKey: 'birthNotice', finding: 'FOUND', source: 'health', at: now, number: '•••28' }],
    })
    expect(await replaceComponents(citizen, { procedureCode, again: true }, now)).toEqual({ ok: true, value: { asked: 0 } })

    const code = await codeOf(citizen)
    expect(await db.dossierComponent.count({ where: { dossier: { code } } })).toBe(0)
    const { id: dossierId } = await db.dossier.findUniqueOrThrow({ where: { code } })
    for (const noted of [1, 0]) expect(await recordFiled(system, { dossierId }, now)).toEqual({ ok: true, value: { noted } })
    const day = dayOf(now)
    expect(await summarizeComponents(await anOfficial(ward.id, 'SUPERVISOR'), { agencyId: ward.id, period: { from: day, to: day } })).toEqual([
      { procedureCode, month: day.slice(0, 7), asked: 1, replaced: 1, reused: 0 },
    ])
    const told = await findMyDossier(citizen, code)
    expect(told?.lookUps).toMatchObject([{ finding: 'FOUND', source: 'health' }])
    const official = await anOfficial(ward.id, 'COUNTER_OFFICER')
    const [lookUp] = (await findCase(official, code, now))?.lookUps ?? []
    expect(lookUp?.counts).toMatchObject({ subject: { personalId: hanh.id, name: hanh.name }, values: { number: '00128' }, by: { kind: 'citizen', id: citizen.personId }, at: now.toISOString() })
    const rows = await db.componentLookUp.findMany({ where: { dossier: { code } } })
    const stored = JSON.stringify(rows.map(({ evidenceCipher, ...row }) => [row, Buffer.from(evidenceCipher).toString('utf8')]))
    // Not the number of the notice: five digits stand in some hash by chance.
    for (const value of [hanh.id, hanh.name]) expect(stored).not.toContain(value)
  })

  it.each([['down', { down: true }], ['slow', { slowMs: 3000 }], ['wrong', { wrong: 'malformed' }]] as const)('keeps nobody from filing while it is %s', async (_, faults) => {
    const citizen = await aDraftOf(hanh)
    await order('y-te', faults)
    const began = performance.now()
    await replaceComponents(citizen, { procedureCode }, now)
    expect(performance.now() - began).toBeLessThan(1500)
    expect(await findMyDraft(citizen, procedureCode, now)).toMatchObject({ lookUps: [{ finding: 'UNAVAILABLE', number: null }] })
    expect(await submitted(citizen)).toMatchObject({ ok: true })
  })

  it('keeps nobody from filing who is not in it, and asks once about one person', async () => {
    const citizen = await aDraftOf({ id: '048092009777', name: 'Không Có Ai', birthDate: '1992-01-01' })
    await replaceComponents(citizen, { procedureCode }, now)
    await replaceComponents(citizen, { procedureCode }, now)
    expect(await questions('health')).toBe(1)
    expect(await findMyDraft(citizen, procedureCode, now)).toMatchObject({ lookUps: [{ finding: 'ABSENT' }] })
    expect(await submitted(citizen)).toMatchObject({ ok: true })
  })

  it('asks nobody whose birth date is not known: the paper is handed in', async () => {
    const citizen = await aDraftOf({ ...hanh, birthDate: '' })
    expect(await replaceComponents(citizen, { procedureCode }, now)).toEqual({ ok: true, value: { asked: 0 } })
    expect(await submitted(citizen)).toMatchObject({ ok: false, code: 'components-missing' })
  })

  it('forgets what was said with the draft, and of a person the answers name no more', async () => {
    const citizen = await aDraftOf(hanh)
    await replaceComponents(citizen, { procedureCode }, now)
    await db.componentLookUp.updateMany({ where: { dossier: { ownerId: citizen.personId } }, data: { subjectHash: 'another' } })
    expect(await submitted(citizen)).toMatchObject({ ok: false, code: 'components-missing' })
    await deleteDraft(citizen, { procedureCode }, now)
    expect(await db.componentLookUp.count({ where: { subjectHash: 'another' } })).toBe(0)
  })

  it('is told to its owner, also what was asked before they had an account', async () => {
    const citizen = await aDraftOf({ id: '048092009776', name: 'Không Có Ai', birthDate: '1992-01-01' })
    const official = await anOfficial(ward.id, 'COUNTER_OFFICER')
    await order('y-te', { down: true })
    await replaceComponents(citizen, { procedureCode }, now)
    const code = await codeOf(citizen)
    await wellAgain()
    await db.breaker.deleteMany()
    expect(await checkReplacement(official, { code, componentKey: 'birthNotice' }, now)).toMatchObject({ ok: true })
    const [look] = (await listLooks(citizen)).looks
    expect(look).toMatchObject({ action: 'registry.look-up', by: { name: 'Cán bộ COUNTER_OFFICER' }, dossierCode: code })

    const personalId = '048092009778'
    const stranger = await aDraftOf({ id: personalId, name: 'Không Có Ai', birthDate: '1992-01-01' })
    await db.person.update({ where: { id: stranger.personId }, data: { personalIdHash: 'none yet' } })
    await replaceComponents(stranger, { procedureCode }, now)
    const before = await codeOf(stranger)
    await checkReplacement(official, { code: before, componentKey: 'birthNotice' }, now)
    expect((await listLooks(stranger)).looks.filter(({ action }) => action === 'registry.look-up')).toEqual([])
    await db.person.update({ where: { id: stranger.personId }, data: { personalIdHash: lookupHash('personal-id', personalId) } })
    expect((await listLooks(stranger)).looks.filter(({ action }) => action === 'registry.look-up')).toMatchObject([{ by: { name: 'Cán bộ COUNTER_OFFICER' } }])
  })

  it('is checked later with one press, once under two officials, and by nobody whose turn it is not', async () => {
    const citizen = await aDraftOf(hanh)
    await order('y-te', { down: true })
    await replaceComponents(citizen, { procedureCode }, now)
    const code = await codeOf(citizen)
    const input = { code, componentKey: 'birthNotice' }
    const [first, second] = [await anOfficial(ward.id, 'COUNTER_OFFICER'), await anOfficial(ward.id, 'COUNTER_OFFICER')]
    await db.dossier.update({ where: { code }, data: { assigneeId: null } })
    expect(await checkReplacement(await anOfficial(ward.id, 'CLERK'), input, now)).toMatchObject({ code: 'not-found' })
    expect(await checkReplacement(await anOfficial((await anAgency()).id, 'COUNTER_OFFICER'), input, now)).toMatchObject({ code: 'not-found' })
    expect(await checkReplacement(citizen, input, now)).toMatchObject({ code: 'not-found' })
    expect(await checkReplacement(first, { code, componentKey: 'unknown' }, now)).toMatchObject({ code: 'not-possible' })

    await wellAgain()
    await db.breaker.deleteMany()
    await order('y-te', { slowMs: 100 })
    const asked = await questions('health')
    const results = await Promise.all([first, second].map((official) => checkReplacement(official, input, now)))
    expect(results.map((result) => (result.ok ? 'checked' : result.code)).sort()).toEqual(['changed-meanwhile', 'checked'])
    expect((await questions('health')) - asked).toBe(1)
    expect((await findCase(first, code, now))?.lookUps).toMatchObject([{ finding: 'FOUND', looks: [{ finding: 'UNAVAILABLE' }, { finding: 'FOUND', by: { kind: 'official' } }] }])

    await order('y-te', { down: true })
    expect(await checkReplacement(first, input, now)).toMatchObject({ ok: true })
    expect((await findCase(first, code, now))?.lookUps, 'a registry that is down takes nothing back').toMatchObject([{ finding: 'FOUND' }])

    const { id, version } = await db.dossier.findUniqueOrThrow({ where: { code } })
    const loaded = await db.$transaction((tx) => lockDossier(tx, first, { code }))
    if (!loaded) throw new Error(id)
    const items = [{ kind: 'component' as const, key: 'birthNotice', reason: 'Bản điện tử bị mờ' }]
    const asking = { items, answerBy: now, seenVersion: version, askedById: first.officialId, isFurther: false }
    await inTransaction((tx) => askSupplement(tx, first, loaded, asking, now))
    expect((await findCase(first, code, now))?.lookUps).toMatchObject([{ insisted: 'Bản điện tử bị mờ' }])
  })
})

it('warns the official of another name with both values, and lets the citizen file', async () => {
  await published(['civil-status.birth'])
  const citizen = await aDraftOf(nha)
  await replaceComponents(citizen, { procedureCode }, now)
  expect(await findMyDraft(citizen, procedureCode, now)).toMatchObject({ lookUps: [{ finding: 'MISMATCH', number: null }] })
  const code = await codeOf(citizen)
  const official = await anOfficial(ward.id, 'COUNTER_OFFICER')
  expect((await findCase(official, code, now))?.lookUps).toMatchObject([
    { finding: 'MISMATCH', counts: { differences: [{ what: 'name', given: nha.name, registered: 'Thái Thị Nhã' }] } },
  ])
})

it('holds the word of a parent against the register of births, shows the official what it says, and refuses nobody for it', async () => {
  await published([])
  const [official, children] = [await anOfficial(ward.id, 'COUNTER_OFFICER'), {
    an: { name: 'Lê Bảo An', personalId: '048319009906', birthDate: '2019-07-14' },
    binh: { name: 'Trần Gia Bình', personalId: '048218009905', birthDate: '2018-03-05' },
    unknown: { name: 'Trần Thị Lạ', personalId: '048319009777', birthDate: '2019-01-02' },
  }]
  const mother = await aCitizen({ id: hanh.id, name: hanh.name, claims: { NgayThangNamSinh: hanh.birthDate } })
  const other = await aCitizen({ id: nha.id, name: nha.name, claims: { NgayThangNamSinh: nha.birthDate } })
  const filedBy = async (parent: typeof mother, child: typeof children.an) => {
    const asked = await askMandate(parent, { ground: 'PARENT_OF_CHILD', way: 'document', procedureCode: '', ...child }, now)
    if (!asked.ok) throw new Error(asked.code)
    await startDraft(parent, { procedureCode, agencyId: ward.id, mandateId: asked.value.mandateId }, now)
    await saveDraft(parent, { procedureCode, pageKey: 'child', entries: childPage() }, now)
    await saveDraft(parent, { procedureCode, pageKey: 'copies', entries: [['copies', '2']] }, now)
    await attachComponent(parent, { procedureCode, componentKey: 'birthNotice', fileId: await anUpload(parent, ward.id, now) }, now)
    await replaceComponents(parent, { procedureCode }, now)
    const code = await codeOf(parent)
    return { code, lookUps: (await findCase(official, code, now))?.lookUps }
  }
  const parents = 'Lê Quốc Bảo (048090009002), Trần Thị Mai Hạnh (048192009001)'
  expect((await filedBy(mother, children.an)).lookUps).toMatchObject([{ componentKey: 'parenthood', counts: { finding: 'FOUND', source: 'civil-status', values: { motherId: hanh.id } } }])
  expect((await filedBy(other, children.an)).lookUps).toMatchObject([
    { counts: { finding: 'MISMATCH', differences: [{ what: 'parent', given: `${nha.name} (${nha.id})`, registered: parents }] } },
  ])
  expect((await filedBy(mother, children.binh)).lookUps).toMatchObject([{ counts: { finding: 'MISMATCH', differences: [{ what: 'parent', registered: '' }] } }])
  expect((await filedBy(mother, children.unknown)).lookUps).toMatchObject([{ finding: 'ABSENT' }])

  await Promise.all([db.breaker.deleteMany(), db.registryAnswer.deleteMany()])
  await order('ho-tich', { down: true })
  const { code, lookUps } = await filedBy(mother, children.an)
  expect(lookUps).toMatchObject([{ finding: 'UNAVAILABLE' }])
  await wellAgain()
  await db.breaker.deleteMany()
  expect((await checkReplacement(official, { code, componentKey: 'parenthood' }, now)).ok).toBe(true)
  expect((await findCase(official, code, now))?.lookUps).toMatchObject([{ counts: { finding: 'FOUND', by: { kind: 'official' } } }])
})

it('finds a component in one registry where the other does not know it', async () => {
  await published(['civil-status.death', 'health.birth-notice'])
  const citizen = await aDraftOf(hanh)
  await replaceComponents(citizen, { procedureCode }, now)
  expect(await findMyDraft(citizen, procedureCode, now)).toMatchObject({ lookUps: [{ finding: 'FOUND', source: 'health' }] })
})
