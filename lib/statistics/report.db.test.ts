import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { encryptJson } from '@/lib/core/crypto'
import { newId } from '@/lib/core/ids'
import { isFinal, type Status } from '@/lib/dossier/model/statuses'
import { type DossierEvent, follow, transitions } from '@/lib/dossier/model/transitions'
import { procedureDefinition } from '@/lib/procedure/schema'
import type { Prisma } from '@/prisma/generated/client'
import { aCitizen, anAgency, anOfficial, aPublishedProcedure, type Official } from '@/tests/support/factories'
import { aBase, aWorld, proposed } from '@/tests/permissions/world'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import type { Cell } from './model/report'
import { type Period, spanOf } from './model/period'
import { findReport, listCell } from './queries/report'

/** What happened to a dossier, as its events tell it. */
type Told = { event: DossierEvent; at: Date; from: Status | null; to: Status; dueAt: Date | null }
type History = { code: string; sector: string; channel: string; events: Told[] }

const hour = 3_600_000
let supervisor: Official
let agencyId: string
let histories: History[]

/** Numbers below 1 that are the same each time. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Row = {
  status: Status; previousStatus: Status | null
  dueAt: Date | null; acceptedAt: Date | null; completedAt: Date | null; closedAt: Date | null; returnedAt: Date | null
}

/** What the command of an event writes beside the status. */
function written(row: Row, event: DossierEvent, now: Date, roll: () => number): Partial<Row> {
  if (event === 'accept') return { acceptedAt: now, dueAt: roll() < 0.1 ? null : new Date(now.getTime() + Math.floor(roll() * 240) * hour) }
  if (event === 'approve') return { completedAt: row.completedAt ?? now }
  if (event === 'correct') return { returnedAt: null }
  if (event === 'recall') return row.status === 'RETURNED' ? { returnedAt: null } : { completedAt: null }
  const moves = row.dueAt && ['answerSupplement', 'recordPayment', 'approveExtension'].includes(event)
  return moves && row.dueAt ? { dueAt: new Date(row.dueAt.getTime() + Math.floor(roll() * 120) * hour) } : {}
}

/** Most of the time the road ahead, so that lives come to an end and are recalled now and then. */
function nextOf(row: Row, roll: () => number): DossierEvent | undefined {
  const some = (all: readonly DossierEvent[]) => all[Math.floor(roll() * all.length)]
  const life = { ...row, accepted: row.acceptedAt !== null }
  const possible = (Object.keys(transitions[row.status]) as DossierEvent[]).filter((event) => follow(life, event) !== null)
  const ahead = possible.filter((event) => ['accept', 'approve', 'handOver', 'answerSupplement', 'recordPayment', 'recall'].includes(event))
  return ahead.length > 0 && roll() < 0.5 ? some(ahead) : some(possible)
}

/** A life by the transition table, with the columns that the commands would have written. */
function aLife(roll: () => number) {
  let at = momentOf('2026-08-20', 0).getTime() + Math.floor(roll() * 80 * 24) * hour
  const row: Row = { status: 'REGISTERED', previousStatus: null, dueAt: null, acceptedAt: null, completedAt: null, closedAt: null, returnedAt: null }
  const events: Told[] = [{ event: 'submit', at: new Date(at), from: 'DRAFT', to: 'REGISTERED', dueAt: null }]
  const wanted = 1 + Math.floor(roll() * 14)
  for (let event = nextOf(row, roll); event !== undefined && events.length <= wanted; event = nextOf(row, roll)) {
    const to = follow({ ...row, accepted: row.acceptedAt !== null }, event)
    if (!to) throw new Error(event)
    at += 1 + Math.floor(roll() * 96 * hour)
    const now = new Date(at)
    const from = row.status
    Object.assign(row, written(row, event, now, roll), to, { closedAt: isFinal(to.status) ? now : null })
    events.push({ event, at: now, from, to: to.status, dueAt: row.dueAt })
  }
  return { row, events }
}

beforeAll(async () => {
  agencyId = (await anAgency()).id
  supervisor = await anOfficial(agencyId, 'SUPERVISOR')
  const owner = await aCitizen()
  const versions: { sector: string; id: string; code: string; procedureId: string }[] = []
  for (const [index, sector] of ['hoTich', 'chungThuc', 'datDai'].entries()) {
    const code = `9.00000${String(index)}`
    const definition = { ...procedureDefinition.parse(sampleProcedure), code, sector: { key: sector, name: { vi: `Lĩnh vực ${sector}` } } }
    const { versionId } = await aPublishedProcedure(definition)
    versions.push({ sector, id: versionId, code, procedureId: (await db.procedure.findUniqueOrThrow({ where: { code } })).id })
  }
  const roll = dice(20_261_123)
  const dossiers: Prisma.DossierCreateManyInput[] = []
  const events: Prisma.DossierEventCreateManyInput[] = []
  histories = Array.from({ length: 400 }, (_, index) => {
    const { row, events: told } = aLife(roll)
    const version = versions[index % 3]
    if (!version) throw new Error('no version')
    const [id, code, channel] = [newId(), `H17.99.01-261123-${String(index + 1).padStart(4, '0')}`, ['ONLINE', 'COUNTER', 'POST'][index % 4] ?? 'ONLINE']
    const begun = told[0]?.at ?? new Date(0)
    dossiers.push({
      ...row, id, agencyId, code, channel, procedureId: version.procedureId, procedureVersionId: version.id, procedureCode: version.code,
      version: told.length - 1,
      ownerId: owner.personId, ownerName: 'Nguyễn Văn Thử', ownerNameSearch: 'nguyen van thu', ownerIdHash: 'x', ownerIdLast4Hash: 'x',
      answersCipher: encryptJson({ answers: {}, raw: {} }), createdAt: begun, updatedAt: told.at(-1)?.at ?? begun,
      submittedAt: begun, consentedAt: begun, trackingHash: id, trackingCipher: encryptJson(id),
    })
    events.push(...told.map((one, sequence) => ({ ...one, id: newId(), dossierId: id, agencyId, sequence, actorKind: 'system' })))
    return { code, sector: version.sector, channel, events: told }
  })
  await db.dossier.createMany({ data: dossiers })
  await db.dossierEvent.createMany({ data: events })
})

const isSolved = (status: Status) => ['COMPLETED', 'RETURNED', 'STOPPED', 'REFUSED'].includes(status)

/** What the events before the end come to, replayed one after the other. */
function replayed({ events }: History, asOf: Date) {
  const state: { accepted: Date | null; solved: Told | null; last: Told | null } = { accepted: null, solved: null, last: null }
  for (const told of events.filter(({ at }) => at < asOf)) {
    if (told.event === 'accept') state.accepted = told.at
    if (isSolved(told.to)) state.solved ??= told
    else if (told.event === 'recall') state.solved = null
    state.last = told
  }
  return state
}

const waits = (status: Status | null) => status !== null && ['SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWAL_REQUESTED'].includes(status)

function solvedAs({ from, at, dueAt }: Told): Cell {
  if (dueAt === null || waits(from)) return 'solvedOnTime'
  if (at > dueAt) return 'solvedLate'
  return dayOf(at) < dayOf(dueAt) ? 'solvedEarly' : 'solvedOnTime'
}

function pendingAs({ to, dueAt }: Told, asOf: Date): Cell {
  return !waits(to) && dueAt !== null && dueAt < asOf ? 'pendingLate' : 'pendingInTime'
}

/** The columns of one dossier, from its events alone. */
function recounted(history: History, start: Date, asOf: Date): Cell[] {
  const { accepted, solved, last } = replayed(history, asOf)
  if (!accepted || !last || (solved && solved.at < start)) return []
  const fresh: Cell = history.channel === 'ONLINE' ? 'receivedOnline' : 'receivedOther'
  return ['received', accepted < start ? 'carriedOver' : fresh, ...(solved ? (['solved', solvedAs(solved)] as const) : (['pending', pendingAs(last, asOf)] as const))]
}

function recount(period: Period, now: Date) {
  const { start, end } = spanOf(period)
  const asOf = end < now ? end : now
  const codes = new Map<string, string[]>()
  for (const history of histories) {
    for (const cell of recounted(history, start, asOf)) {
      const key = `${history.sector} ${cell}`
      codes.set(key, [...(codes.get(key) ?? []), history.code])
    }
  }
  return codes
}

async function counted(period: Period, now: Date) {
  const report = await findReport(supervisor, { agencyId, period }, now)
  const cells = (report?.rows ?? []).flatMap(({ sector, counts }) => Object.entries(counts).map(([cell, count]) => [`${sector ?? ''} ${cell}`, count] as const))
  return new Map(cells.filter(([, count]) => count > 0))
}

const today = momentOf('2027-02-01', 600)

describe('report II.06a', () => {
  it('is what the events of four hundred lives tell, for any period, past ones too', async () => {
    const days = fc.integer({ min: 0, max: 150 })
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 0, max: 95 }), days, async (begin, length, later) => {
        const from = addDays('2026-08-20', begin)
        const period = { from, to: addDays(from, length) }
        // Some are looked at while they run: what happens afterwards must not show.
        const now = momentOf(addDays(from, later), 617)
        const told = recount(period, now)
        expect(await counted(period, now)).toEqual(new Map([...told].map(([key, codes]) => [key, codes.length])))
      }),
      { numRuns: 40 },
    )
  })

  it('has something in each column, and received is what was solved and what is pending', async () => {
    const report = await findReport(supervisor, { agencyId, period: { from: '2026-10-01', to: '2026-10-31' } }, today)
    if (!report) throw new Error('no report')
    expect(Object.entries(report.all).filter(([, count]) => count === 0)).toEqual([])
    expect(report.rows.map(({ name }) => name)).toEqual(['Lĩnh vực chungThuc', 'Lĩnh vực datDai', 'Lĩnh vực hoTich'])
    for (const { counts } of [...report.rows, { counts: report.all }]) {
      expect(counts.received).toBe(counts.solved + counts.pending)
      expect(counts.received).toBe(counts.receivedOnline + counts.receivedOther + counts.carriedOver)
    }
  })

  it('leads from each number to the dossiers it is made of', async () => {
    const period = { from: '2026-10-01', to: '2026-10-31' }
    for (const [key, codes] of recount(period, today)) {
      const [sector = '', cell = ''] = key.split(' ')
      const page = await listCell(supervisor, { agencyId, period, sector, cell: cell as Cell }, today)
      expect(page?.rows.map(({ code }) => code).toSorted(), key).toEqual(codes.slice().sort())
    }
  })

  it('tells many dossiers page by page, each once', async () => {
    const codes: string[] = []
    let after: string | undefined
    do {
      const page = await listCell(supervisor, { agencyId, period: { from: '2026-10-01', to: '2026-10-31' }, sector: undefined, cell: 'received', after }, today)
      codes.push(...(page?.rows ?? []).map(({ code }) => code))
      after = page?.next ?? undefined
    } while (after !== undefined)
    const told = recount({ from: '2026-10-01', to: '2026-10-31' }, today)
    expect(codes.toSorted()).toEqual([...told].flatMap(([key, all]) => (key.endsWith(' received') ? all : [])).sort())
    expect(codes.length).toBeGreaterThan(100)
  })

  it('is the same for a month whenever it is asked for afterwards', async () => {
    const period = { from: '2026-09-01', to: '2026-09-30' }
    expect(await counted(period, momentOf('2026-10-01', 0))).toEqual(await counted(period, today))
  })

  it('reads one range of an index made for it', async () => {
    const [, plan] = await db.$transaction([
      db.$executeRaw`SET LOCAL enable_seqscan = off`,
      db.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN SELECT id FROM dossiers d WHERE d.agency_id = ${agencyId}::uuid AND d.accepted_at IS NOT NULL
        AND COALESCE(d.completed_at, d.closed_at, 'infinity'::timestamptz) >= ${momentOf('2026-12-01', 0)}::timestamptz`,
    ])
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('dossiers_solved_idx')
  })
})

describe('an event', () => {
  it('keeps the due date that it leaves', async () => {
    const world = await aWorld(await aBase())
    await proposed(world)
    const { dueAt } = await db.dossier.findUniqueOrThrow({ where: { id: world.dossierId } })
    const events = await db.dossierEvent.findMany({ where: { dossierId: world.dossierId }, orderBy: { sequence: 'asc' } })
    expect(dueAt).not.toBeNull()
    expect(events.map((one) => one.dueAt)).toEqual([null, dueAt, dueAt])
  })
})
