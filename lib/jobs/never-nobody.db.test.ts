import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/core/actor'
import { addDays, type Day, dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { askOpinion } from '@/lib/dossier/ask-opinion'
import { dismissOfficial } from '@/lib/dossier/dismiss-official'
import { forwardDossier } from '@/lib/dossier/forward-dossier'
import { handOverAbsence } from '@/lib/dossier/hand-over-absence'
import { reassignDossier } from '@/lib/dossier/reassign-dossier'
import { requestWithdrawal } from '@/lib/dossier/request-withdrawal'
import { returnToPreviousStep } from '@/lib/dossier/return-to-previous-step'
import type { DismissOfficialInput } from '@/lib/dossier/schema/staff'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { takeDossier } from '@/lib/dossier/take-dossier'
import { assignComplaint } from '@/lib/feedback/assign-complaint'
import { fileComplaint } from '@/lib/feedback/file-complaint'
import { handOverComplaints } from '@/lib/feedback/hand-over-complaints'
import { disableOfficial } from '@/lib/identity/disable-official'
import { enableOfficial } from '@/lib/identity/enable-official'
import { grantRole } from '@/lib/identity/grant-role'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { mintActor } from '@/lib/identity/mint-actor'
import { staffOf } from '@/lib/identity/queries'
import { removeAbsence } from '@/lib/identity/remove-absence'
import { revokeRole } from '@/lib/identity/revoke-role'
import { setAbsence } from '@/lib/identity/set-absence'
import { answersFor } from '@/lib/routing/model/answering'
import { isFit, onDuty, type Staff } from '@/lib/routing/model/stand-in'
import { saveRule } from '@/lib/routing/save-rule'
import { now as monday } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial, aPublishedProcedure, aReadyDraft, type Citizen } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { tendAssignmentsJob } from './tend-assignments'

// A dossier can never have nobody, nor can a complaint or a question, whatever happens to the people: random lives of an office, looked at after each step.

const procedureCode = '1.999866'
const worked = ['COUNTER_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER'] as const satisfies readonly Role[]

beforeAll(async () => {
  const [intake, check, approve, handOver] = sampleProcedure.workflow?.steps ?? []
  if (!intake || !check || !approve || !handOver) throw new Error('the sample has four steps')
  const steps = [intake, { ...check, confirmation: undefined, actions: ['forward' as const] }, approve, handOver]
  await aPublishedProcedure({ ...sampleProcedure, code: procedureCode, workflow: { steps } })
})

type Office = {
  readonly agencyId: string
  readonly administrator: Actor
  now: Date
  people: string[]
  readonly owners: Map<string, Citizen>
  readonly lacking: Set<string>
}

const onRoles = fc.constantFrom('grant' as const, 'revoke' as const, 'dismissRole' as const)
const deputies = fc.option(fc.nat(), { nil: null })

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('submit' as const) }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('work' as const), dossier: fc.nat(), forth: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('take' as const), dossier: fc.nat(), who: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reassign' as const), dossier: fc.nat(), who: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw' as const), dossier: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('ask' as const), dossier: fc.nat(), who: fc.nat(), group: fc.option(fc.constantFrom(...worked), { nil: null }) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('complain' as const), who: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('hire' as const), role: fc.constantFrom(...worked) }) },
  { weight: 2, arbitrary: fc.record({ does: onRoles, who: fc.nat(), role: fc.constantFrom(...worked), to: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('disable' as const, 'enable' as const, 'dismiss' as const), who: fc.nat(), to: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('absence' as const), who: fc.nat(), deputy: deputies, from: fc.nat(1), days: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('back' as const, 'handOver' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rule' as const), who: fc.nat(), role: fc.constantFrom(...worked) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('tomorrow' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type Of<D extends Step['does']> = Step extends infer S ? (S extends { does: infer E } ? (D extends E ? S : never) : never) : never

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % Math.max(1, from.length)]
const someone = (office: Office, index: number) => pick(office.people, index) ?? ''

/** As the official's next request would find them. */
async function actorOf(office: Office, officialId: string): Promise<Actor> {
  const held = { officialId, revokedAt: null, official: { disabledAt: null } }
  const grants = await db.officialGrant.findMany({ where: held, select: { agencyId: true, role: true } })
  return mintActor({ kind: 'official', officialId, grants: grants.length > 0 ? grants : [{ agencyId: office.agencyId, role: 'SUPERVISOR' }], steppedUp: true })
}
const supervisor = ({ agencyId, people }: Office) => mintActor({ kind: 'official', officialId: people[0] ?? '', grants: [{ agencyId, role: 'SUPERVISOR' }], steppedUp: true })

const openDossiers = (office: Office) =>
  db.dossier.findMany({
    where: { agencyId: office.agencyId, code: { not: null }, stepRole: { not: null } },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, version: true, stepKey: true, stepRole: true, assigneeId: true, status: true },
  })
async function openDossier(office: Office, index: number) {
  const row = pick(await openDossiers(office), index)
  return row ? { ...row, seen: { code: row.code ?? '', version: row.version } } : null
}
const absenceAt = async (office: Office, index: number) =>
  pick(await db.absence.findMany({ where: { officialId: { in: office.people } }, orderBy: { id: 'asc' } }), index)

async function work(office: Office, { dossier: index, forth }: Of<'work'>) {
  const dossier = await openDossier(office, index)
  if (!dossier?.stepRole) return
  const staff = await staffOf(office.administrator, office.agencyId, dayOf(office.now))
  const worker = dossier.assigneeId ?? onDuty(staff, dossier.stepRole)[0]
  if (worker === undefined) return
  const actor = await actorOf(office, worker)
  if (dossier.stepKey === 'intake') await acceptDossier(actor, { ...dossier.seen, note: '' }, office.now)
  else if (dossier.stepKey === 'check') await forwardDossier(actor, { ...dossier.seen, note: '' }, office.now)
  else if (!forth) await returnToPreviousStep(actor, { ...dossier.seen, reason: 'x' }, office.now)
}

async function withdraw(office: Office, { dossier: index }: Of<'withdraw'>) {
  const dossier = await openDossier(office, index)
  const owner = dossier && office.owners.get(dossier.seen.code)
  if (owner) await requestWithdrawal(owner, { ...dossier.seen, reason: 'x' }, office.now)
}

/** Whoever has the dossier asks a colleague, or a group. */
async function ask(office: Office, { dossier: index, who, group }: Of<'ask'>) {
  const dossier = await openDossier(office, index)
  if (!dossier?.assigneeId) return
  const of = group ? { askedOf: 'UNIT' as const, role: group } : { askedOf: 'COLLEAGUE' as const, officialId: someone(office, who) }
  const question = { code: dossier.seen.code, of, outsideName: '', question: 'x', until: dayOf(office.now), files: [] }
  await askOpinion(await actorOf(office, dossier.assigneeId), question, office.now)
}

async function complain(office: Office, { who }: Of<'complain'>) {
  const filed = await fileComplaint(await aCitizen(), { agencyId: office.agencyId, kind: 'COMPLAINT', text: 'x', dossierCode: '' }, office.now)
  if (filed.ok) await assignComplaint(supervisor(office), { complaint: filed.value.code, version: 1, officialId: someone(office, who) }, office.now)
}

async function submit(office: Office) {
  const citizen = await aCitizen()
  const filed = await submitDossier(citizen, await aReadyDraft(citizen, office.agencyId, office.now, { procedureCode }), office.now)
  if (!filed.ok) throw new Error(filed.code)
  office.owners.set(filed.value.code, citizen)
}

async function hire(office: Office, { role }: Of<'hire'>) {
  const input = { agencyId: office.agencyId, email: `${crypto.randomUUID()}@example.vn`, fullName: 'Người mới', title: 'Công chức', roles: [role] }
  const hired = await inviteOfficial(office.administrator, input, office.now)
  if (hired.ok) office.people = [...office.people, hired.value.officialId]
}

const onRule = { procedureCode, sectorKey: null, commune: null, groups: null }
const receiver = (office: Office, to: number) => (to % 3 === 0 ? null : someone(office, to))
const onRole = (office: Office, { who, role }: { who: number; role: Role }) => ({ officialId: someone(office, who), agencyId: office.agencyId, role })
const account = (office: Office, { who }: { who: number }) => ({ officialId: someone(office, who), agencyId: office.agencyId })

const dismiss = ({ administrator, now }: Office, input: DismissOfficialInput) => dismissOfficial(administrator, input, now, [handOverComplaints])

const acts: { readonly [D in Step['does']]: (office: Office, step: Of<D>) => Promise<unknown> } = {
  submit,
  work,
  withdraw,
  ask,
  complain,
  hire,
  take: async (office, { dossier, who }) => {
    const row = await openDossier(office, dossier)
    return row && takeDossier(await actorOf(office, someone(office, who)), row.seen, office.now)
  },
  reassign: async (office, { dossier, who }) => {
    const row = await openDossier(office, dossier)
    return row && reassignDossier(supervisor(office), { ...row.seen, official: someone(office, who) }, office.now)
  },
  grant: (office, on) => grantRole(office.administrator, onRole(office, on), office.now),
  revoke: (office, on) => revokeRole(office.administrator, onRole(office, on), office.now),
  dismissRole: (office, on) => dismiss(office, { ...onRole(office, on), receiverId: receiver(office, on.to) }),
  disable: (office, on) => disableOfficial(office.administrator, account(office, on), office.now),
  enable: (office, on) => enableOfficial(office.administrator, account(office, on), office.now),
  dismiss: (office, on) => dismiss(office, { ...account(office, on), receiverId: receiver(office, on.to) }),
  absence: (office, { who, deputy, from, days }) => {
    const fromDay: Day = addDays(dayOf(office.now), from)
    const input = { ...account(office, { who }), fromDay, toDay: addDays(fromDay, days), deputyId: deputy === null ? null : someone(office, deputy) }
    return setAbsence(office.administrator, input, office.now)
  },
  back: async (office, { which }) => {
    const absence = await absenceAt(office, which)
    return absence && removeAbsence(office.administrator, { absenceId: absence.id, agencyId: office.agencyId }, office.now)
  },
  handOver: async (office, { which }) => {
    const absence = await absenceAt(office, which)
    return absence && handOverAbsence(office.administrator, { absenceId: absence.id, agencyId: office.agencyId }, office.now)
  },
  rule: (office, { who, role }) =>
    saveRule(office.administrator, { ...onRule, agencyId: office.agencyId, role, officialIds: [someone(office, who)] }, office.now),
  tomorrow: (office) => {
    office.now = new Date(office.now.getTime() + 86_400_000)
    return Promise.resolve()
  },
}

const act = (office: Office, one: Step) => (acts[one.does] as (office: Office, step: Step) => Promise<unknown>)(office, one)

/** Filed while the office had nobody of some role: such a dossier is its supervisors' from that step on. */
function noteLacking(office: Office, staff: Staff, before: ReadonlySet<string>) {
  if (worked.every((role) => staff.some(({ roles }) => roles.includes(role)))) return
  for (const code of office.owners.keys()) if (!before.has(code)) office.lacking.add(code)
}

/** What must hold of every dossier whose turn is the office's, at every moment. */
async function nobodyIsForgotten(office: Office, staff: Staff) {
  const [rows, ledger] = await Promise.all([openDossiers(office), db.assignment.findMany({ where: { agencyId: office.agencyId, releasedAt: null } })])
  const faults = rows.flatMap(({ id, code, stepRole: role, assigneeId }) => {
    if (!role) return [`${String(code)} waits for no role`]
    const noted = ledger.filter(({ dossierId }) => dossierId === id).map(({ officialId }) => officialId)
    return [
      assigneeId !== null && !isFit(staff, assigneeId, role) ? `${String(code)} is with somebody who is no ${role}` : null,
      noted.join() === (assigneeId ?? '') ? null : `${String(code)} is with ${String(assigneeId)} and noted with ${noted.join()}`,
      answersFor(staff, { role, assigneeId }).officialIds.length > 0 ? null : `nobody answers for ${String(code)}`,
      office.lacking.has(String(code)) || staff.some((member) => member.roles.includes(role)) ? null : `nobody at all is ${role}, whom ${String(code)} waits for`,
    ].filter((fault) => fault !== null)
  })
  expect(faults).toEqual([])
  expect(ledger.filter(({ dossierId }) => !rows.some(({ id }) => id === dossierId))).toEqual([])
}

/** Complaints and questions are with somebody who handles dossiers here, or with those who give them out. */
async function nothingIsForgotten({ agencyId }: Office, staff: Staff) {
  const handles = (officialId: string | null) => staff.some((one) => one.officialId === officialId && one.roles.some((role) => role !== 'ADMINISTRATOR'))
  const [complaints, opinions] = await Promise.all([
    db.complaint.findMany({ where: { agencyId, state: { in: ['RECEIVED', 'ASSIGNED'] } } }),
    db.opinionRequest.findMany({ where: { agencyId, state: 'OPEN' } }),
  ])
  const supervised = staff.some(({ roles }) => roles.includes('SUPERVISOR'))
  expect(complaints.filter(({ assigneeId }) => (assigneeId === null ? !supervised : !handles(assigneeId)))).toEqual([])
  const answers = ({ askedOf, officialId, role, askedById }: (typeof opinions)[number]) =>
    askedOf === 'COLLEAGUE' ? handles(officialId) && officialId !== askedById : staff.some((one) => one.officialId !== askedById && role && one.roles.includes(role))
  expect(opinions.filter((one) => !answers(one))).toEqual([])
}

/** And once the job has run: nobody has it only where nobody on duty could. */
async function everythingIsGivenOut(office: Office, staff: Staff) {
  await tendAssignmentsJob.perform({ agencyId: office.agencyId }, { now: office.now, last: false })
  const waiting = (await openDossiers(office)).filter(({ assigneeId }) => assigneeId === null)
  expect(waiting.filter(({ stepRole }) => stepRole && onDuty(staff, stepRole).length > 0)).toEqual([])
  return waiting.length
}

const twoAtOnce = fc.uniqueArray(step, { minLength: 1, maxLength: 2, selector: ({ does }) => does })

it('somebody has, or answers for, every dossier of the office after whatever happens to its people', async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(twoAtOnce, { minLength: 26, maxLength: 26 }), async (life) => {
      const { id: agencyId } = await anAgency()
      const administrator = await anOfficial(agencyId, 'ADMINISTRATOR')
      const staffed = await Promise.all(([...worked, 'COUNTER_OFFICER'] as const).map((role) => anOfficial(agencyId, role)))
      await anOfficial(agencyId, 'SUPERVISOR')
      const people = staffed.map(({ officialId }) => officialId)
      const office: Office = { agencyId, administrator, now: monday, people, owners: new Map(), lacking: new Set() }
      for (const atOnce of [[{ does: 'submit' } as const], [{ does: 'submit' } as const], ...life]) {
        // Two at the same moment, one of them at least as fast as the other.
        const before = new Set(office.owners.keys())
        await Promise.all(atOnce.map((one) => act(office, one)))
        for (const { does } of atOnce) done.set(does, (done.get(does) ?? 0) + 1)
        const staff = await staffOf(administrator, agencyId, dayOf(office.now))
        noteLacking(office, staff, before)
        await nobodyIsForgotten(office, staff)
        await nothingIsForgotten(office, staff)
        await everythingIsGivenOut(office, staff)
      }
    }),
    // Fixed dice: others now and then leave an act out, which the last line would take for a fault.
    { numRuns: 5, endOnFailure: true, seed: Number(process.env.LIVES_SEED ?? 3) },
  )
  // Every kind of event came about: a run in which nothing happens proves nothing.
  expect([...done.keys()].sort()).toEqual(Object.keys(acts).sort())
}, 60_000)

it('nobody is given a dossier in the moment in which they leave', async () => {
  const { id: agencyId } = await anAgency()
  const administrator = await anOfficial(agencyId, 'ADMINISTRATOR')
  const counter = await anOfficial(agencyId, 'COUNTER_OFFICER')
  await anOfficial(agencyId, 'CIVIL_STATUS_OFFICER')
  const office: Office = { agencyId, administrator, now: monday, people: [counter.officialId], owners: new Map(), lacking: new Set() }
  for (let round = 0; round < 6; round += 1) {
    const leaving = await anOfficial(agencyId, 'CIVIL_STATUS_OFFICER')
    await submit(office)
    await submit(office)
    const fresh = (await openDossiers(office)).filter(({ status }) => status === 'REGISTERED')
    const seen = fresh.map(({ code, version }) => ({ code: code ?? '', version, note: '' }))
    // The new colleague has the least, so that both dossiers would go to them.
    const outcomes = await Promise.all([
      ...seen.map((one) => acceptDossier(counter, one, monday)),
      dismissOfficial(administrator, { officialId: leaving.officialId, agencyId, receiverId: null }, monday, [handOverComplaints]),
    ])
    expect(outcomes.map((outcome) => outcome.ok || outcome.code).filter((code) => code !== true && code !== 'changed-meanwhile')).toEqual([])
    await nobodyIsForgotten(office, await staffOf(administrator, agencyId, dayOf(monday)))
  }
}, 30_000)

it('what was asked of somebody who leaves, and the complaints they had, go to the colleague named or to those who give them out', async () => {
  const { id: agencyId } = await anAgency()
  const administrator = await anOfficial(agencyId, 'ADMINISTRATOR')
  const chief = await anOfficial(agencyId, 'SUPERVISOR')
  const [counter, receiver, civil] = [await anOfficial(agencyId, 'COUNTER_OFFICER'), await anOfficial(agencyId, 'APPROVER'), await anOfficial(agencyId, 'CIVIL_STATUS_OFFICER')]
  const office: Office = { agencyId, administrator, now: monday, people: [counter.officialId], owners: new Map(), lacking: new Set() }
  await submit(office)
  const [filed] = await openDossiers(office)
  expect(await acceptDossier(counter, { code: filed?.code ?? '', version: filed?.version ?? 0, note: '' }, monday)).toMatchObject({ ok: true })
  const asked = async (officialId: string) => {
    const code = [...office.owners.keys()][0] ?? ''
    const of = { askedOf: 'COLLEAGUE', officialId } as const
    const question = await askOpinion(chief, { code, of, outsideName: '', question: 'x', until: dayOf(monday), files: [] }, monday)
    const complaint = await fileComplaint(await aCitizen(), { agencyId, kind: 'COMPLAINT', text: 'x', dossierCode: '' }, monday)
    if (!question.ok || !complaint.ok) throw new Error(`nothing was asked: ${question.ok ? '' : question.code}`)
    expect(await assignComplaint(chief, { complaint: complaint.value.code, version: 1, officialId }, monday)).toMatchObject({ ok: true })
    return { opinion: question.value.opinionId, complaint: complaint.value.code }
  }
  const standing = async ({ opinion, complaint }: { opinion: string; complaint: string }) => [
    await db.opinionRequest.findUniqueOrThrow({ where: { id: opinion } }),
    await db.complaint.findUniqueOrThrow({ where: { code: complaint } }),
  ]
  const leave = (officialId: string, receiverId: string | null) => dismiss(office, { officialId, agencyId, receiverId })

  const first = await anOfficial(agencyId, 'CASE_OFFICER')
  const named = await asked(first.officialId)
  expect(await disableOfficial(administrator, { officialId: first.officialId, agencyId }, monday)).toMatchObject({ ok: false, code: 'has-dossiers' })
  expect(await leave(first.officialId, receiver.officialId)).toMatchObject({ ok: true })
  expect(await standing(named)).toMatchObject([{ askedOf: 'COLLEAGUE', officialId: receiver.officialId }, { state: 'ASSIGNED', assigneeId: receiver.officialId }])

  const second = await anOfficial(agencyId, 'CASE_OFFICER')
  const unnamed = await asked(second.officialId)
  expect(await leave(second.officialId, null)).toMatchObject({ ok: true })
  // The supervisor asked, so that another group answers.
  expect(await standing(unnamed)).toMatchObject([{ askedOf: 'UNIT', officialId: null, role: 'COUNTER_OFFICER' }, { state: 'RECEIVED', assigneeId: null }])
  expect(await leave(chief.officialId, civil.officialId)).toMatchObject({ ok: false, code: 'last-of-role' })
}, 30_000)
