import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/core/actor'
import { momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import type { Dossier, Prisma } from '@/prisma/generated/client'
import { monday, now } from '@/tests/support/clock'
import { aCitizen, anAgency, anOfficial, aPublishedProcedure, type Official } from '@/tests/support/factories'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { mostCounted, type QueueView, queueViews } from './model/queue'
import type { Status } from './model/statuses'
import { handlingRoles } from './policy'
import { listQueue, type QueueFilter } from './queries/queue'
import { countQueue, splitQueue } from './queries/queue-counts'

// Every view is held against a recount that knows nothing of indexes: all dossiers, one by one.

const roles = handlingRoles
const agencies: string[] = []
const officials: string[] = []
const codes = [sampleProcedure.code, '9.000002']
const steps = ['intake', 'process', 'approval']
let all: Dossier[] = []

/** The same numbers every time, so that a failure can be looked at. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

type Made = Pick<Prisma.DossierCreateManyInput, 'status' | 'previousStatus' | 'stepRole' | 'closedAt' | 'acceptedAt' | 'completedAt' | 'pausedAt'>

const ended: readonly Status[] = ['REFUSED', 'STOPPED', 'RETURNED']
const asking: readonly Status[] = ['SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED']
const before: readonly Status[] = ['DRAFT', 'REGISTERED']
const done: readonly Status[] = ['COMPLETED', 'RETURNED']

/** A state as commands leave it. */
function stateOf(status: Status, roll: () => number): Made {
  const asks = asking.includes(status)
  const confirming = status === 'IN_PROGRESS' && roll() < 0.2
  const withdrawing = status === 'WITHDRAWAL_REQUESTED'
  const role = roles[Math.floor(roll() * roles.length)] as Role
  return {
    status,
    previousStatus: asks || withdrawing ? 'IN_PROGRESS' : null,
    stepRole: [...ended, ...asking, 'DRAFT'].includes(status) || confirming ? null : role,
    closedAt: ended.includes(status) ? now : null,
    acceptedAt: before.includes(status) ? null : new Date(now.getTime() - 86_400_000),
    completedAt: done.includes(status) ? now : null,
    pausedAt: asks || (withdrawing && roll() < 0.5) ? now : null,
  }
}

const spread: readonly Status[] = [
  'DRAFT', 'REGISTERED', 'REGISTERED', 'ACCEPTED', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED',
  'WITHDRAWAL_REQUESTED', 'COMPLETED', 'RETURNED', 'REFUSED', 'STOPPED',
]

beforeAll(async () => {
  const versions = [await aPublishedProcedure(), await aPublishedProcedure({ ...sampleProcedure, code: codes[1] ?? '' })]
  const procedures = new Map((await db.procedure.findMany()).map(({ code, id }) => [code, id]))
  for (let n = 0; n < 2; n += 1) agencies.push((await anAgency()).id)
  for (let n = 0; n < 3; n += 1) officials.push((await anOfficial(agencies[0] ?? '', 'CLERK')).officialId)
  const owner = await aCitizen()
  // One draft each: a citizen has no second one of a procedure.
  const drafters = await Promise.all(Array.from({ length: 8 }, () => aCitizen()))
  const roll = dice(20_261_123)
  const any = <T>(of: readonly T[]): T => of[Math.floor(roll() * of.length)] as T
  const rows = Array.from({ length: 600 }, (_, n): Prisma.DossierCreateManyInput => {
    const version = any(versions)
    const wanted = any(spread)
    const drafter = wanted === 'DRAFT' ? drafters.pop() : undefined
    const made = stateOf(wanted === 'DRAFT' && !drafter ? 'REGISTERED' : wanted, roll)
    // Some on the very edges of the day.
    const urgentAt = any([new Date(now.getTime() + Math.floor((roll() - 0.5) * 6 * 86_400_000)), now, momentOf(monday, 24 * 60)])
    const dueAt = made.acceptedAt && roll() < 0.85 ? urgentAt : null
    const filed = {
      version: 1, code: `H17.99.01-261123-${String(n).padStart(4, '0')}`, consentedAt: now, submittedAt: now, intakeDueAt: urgentAt, urgentAt,
      stepKey: made.closedAt ? null : any(steps), assigneeId: made.stepRole && roll() < 0.4 ? any(officials) : null, waitsForAgency: roll() < 0.1,
    }
    return {
      ...made, id: newId(), agencyId: any(agencies), procedureId: procedures.get(version.code) ?? '', procedureVersionId: version.versionId,
      procedureCode: version.code, ownerId: (drafter ?? owner).personId, ownerName: 'Trần Thị Đo', ownerNameSearch: 'tran thi do', ownerIdHash: 'x',
      ownerIdLast4Hash: 'x', answersCipher: Buffer.from('x'), createdAt: now, updatedAt: now, dueAt, ...(drafter ? { version: 0 } : filed),
    }
  })
  await db.dossier.createMany({ data: rows })
  all = await db.dossier.findMany()
})

const mine = (actor: Official, { agencyId, stepRole }: Dossier) => actor.grants.some((grant) => grant.agencyId === agencyId && grant.role === stepRole)
const supervises = (actor: Official, { agencyId }: Dossier) => actor.grants.some((grant) => grant.agencyId === agencyId && grant.role === 'SUPERVISOR')
const handles = (actor: Official, { agencyId }: Dossier) => actor.grants.some((grant) => grant.agencyId === agencyId && grant.role !== 'ADMINISTRATOR')
const isOpen = ({ status, closedAt }: Dossier) => status !== 'DRAFT' && closedAt === null
const isRunning = ({ completedAt, pausedAt, acceptedAt, dueAt }: Dossier) => !completedAt && !pausedAt && (!acceptedAt || dueAt !== null)
const urgent = ({ urgentAt }: Dossier) => urgentAt?.getTime() ?? Number.NaN
/** Whose deadline concerns the official: their turn, and for a supervisor whatever is open. */
const concerns = (actor: Official, dossier: Dossier) => (supervises(actor, dossier) ? isOpen(dossier) : mine(actor, dossier)) && isRunning(dossier)

const members: Readonly<Record<QueueView, (actor: Official, dossier: Dossier) => boolean>> = {
  turn: mine,
  mine: (actor, dossier) => mine(actor, dossier) && dossier.assigneeId === actor.officialId,
  today: (actor, dossier) => concerns(actor, dossier) && urgent(dossier) >= now.getTime() && urgent(dossier) < momentOf(monday, 24 * 60).getTime(),
  overdue: (actor, dossier) => concerns(actor, dossier) && urgent(dossier) < now.getTime(),
  citizen: (actor, dossier) => handles(actor, dossier) && dossier.stepRole === null && ['SUPPLEMENT_REQUESTED', 'IN_PROGRESS'].includes(dossier.status),
  payment: (actor, dossier) => handles(actor, dossier) && dossier.status === 'PAYMENT_REQUESTED',
  agency: (actor, dossier) => handles(actor, dossier) && dossier.waitsForAgency && dossier.closedAt === null,
  all: (actor, dossier) => supervises(actor, dossier) && isOpen(dossier),
}

const recount = (actor: Official, { view, procedureCode, stepKey, status }: QueueFilter) =>
  all
    .filter((dossier) => members[view](actor, dossier))
    .filter((dossier) => !procedureCode || dossier.procedureCode === procedureCode)
    .filter((dossier) => (!stepKey || dossier.stepKey === stepKey) && (!status || dossier.status === status))
    .sort((a, b) => urgent(a) - urgent(b) || (a.id < b.id ? -1 : 1))
    .map(({ code }) => code)

/** Every page, one after the other. */
async function walk(actor: Official, filter: QueueFilter): Promise<(string | null)[]> {
  const codes: string[] = []
  let after: string | undefined
  do {
    const page = await listQueue(actor, { ...filter, after }, now)
    codes.push(...page.rows.map(({ code }) => code))
    after = page.next ?? undefined
  } while (after !== undefined)
  return codes
}

const someActor = fc
  .record({
    officialId: fc.constantFrom(0, 1, 2),
    grants: fc.uniqueArray(fc.record({ agency: fc.constantFrom(0, 1), role: fc.constantFrom<Role>(...roles, 'ADMINISTRATOR') }), {
      maxLength: 5, selector: ({ agency, role }) => `${String(agency)} ${role}`,
    }),
  })
  .map(({ officialId, grants }) => () =>
    mintActor({ kind: 'official', officialId: officials[officialId] ?? '', grants: grants.map(({ agency, role }) => ({ agencyId: agencies[agency] ?? '', role })) }))

const someFilter = fc.record({
  view: fc.constantFrom(...queueViews),
  procedureCode: fc.option(fc.constantFrom(...codes), { nil: undefined, freq: 2 }),
  stepKey: fc.option(fc.constantFrom(...steps), { nil: undefined, freq: 2 }),
  status: fc.option(fc.constantFrom<Status>('REGISTERED', 'IN_PROGRESS', 'COMPLETED'), { nil: undefined, freq: 2 }),
  long: fc.boolean(),
})

describe('every view', () => {
  it('holds what a recount finds, in its order, whoever asks and however it is narrowed', async () => {
    await fc.assert(
      fc.asyncProperty(someActor, someFilter, async (actor, filter) => {
        expect(await walk(actor(), filter)).toEqual(recount(actor(), filter))
      }),
      { numRuns: 150 },
    )
  })

  it('is counted as it is listed', async () => {
    await fc.assert(
      fc.asyncProperty(someActor, async (actor) => {
        const counts = await countQueue(actor(), now)
        for (const view of queueViews) expect(counts[view], view).toBe(Math.min(recount(actor(), { view }).length, mostCounted + 1))
      }),
      { numRuns: 30 },
    )
  })

  it.each(['procedure', 'step'] as const)('is told apart by %s without losing one', async (split) => {
    await fc.assert(
      fc.asyncProperty(someActor, async (actor) => {
        const view = supervisesAny(actor()) ? 'all' : 'turn'
        for (const { key, count } of await splitQueue(actor(), split, now)) {
          const filter = split === 'procedure' ? { view, procedureCode: key } as const : { view, stepKey: key } as const
          expect(count).toBe(recount(actor(), filter).length)
        }
        const parts = await splitQueue(actor(), split, now)
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(recount(actor(), { view }).length)
      }),
      { numRuns: 15 },
    )
  })
})

const supervisesAny = ({ grants }: Official) => grants.some(({ role }) => role === 'SUPERVISOR')
