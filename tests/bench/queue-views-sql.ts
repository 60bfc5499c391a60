// Asks each view of the queue of one database as officials do, in a process of its own: a line "turn 3" (view, seconds) on the
// standard input, a line of JSON on the standard output. "views" names them all.
import { createInterface } from 'node:readline'
import type { Actor } from '@/lib/core/actor'
import { db, sharedPool } from '@/lib/core/db'
import type { QueueView } from '@/lib/dossier/model/queue'
import { listQueue, type QueueFilter } from '@/lib/dossier/queries/queue'
import { countQueue, splitQueue } from '@/lib/dossier/queries/queue-counts'
import { mintActor } from '@/lib/identity/mint-actor'
import { namedId } from './drafts'
import { percentile } from './load'
import { manyWards } from './seed-dossiers'

const wards = Array.from({ length: manyWards }, (_, index) => index + 1)
const agencyOf = (ward: number) => namedId(`bench-agency-${String(ward)}`)
const officers = wards.map((ward) => {
  const grants = [{ agencyId: agencyOf(ward), role: 'COUNTER_OFFICER' }, { agencyId: agencyOf(ward), role: 'CIVIL_STATUS_OFFICER' }] as const
  return mintActor({ kind: 'official', officialId: namedId(`bench-official-${String(ward)}`), grants })
})
const supervisors = wards.map((ward) =>
  mintActor({ kind: 'official', officialId: namedId(`bench-supervisor-${String(ward)}`), grants: [{ agencyId: agencyOf(ward), role: 'SUPERVISOR' }] }))

const now = new Date()
const [busiest] = await db.$queryRaw<{ code: string }[]>`SELECT procedure_code AS code FROM dossiers WHERE agency_id = ${agencyOf(1)}::uuid AND step_role IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`
const procedureCode = busiest?.code ?? ''

type Asked = { readonly by: readonly Actor[]; readonly ask: (actor: Actor, n: number) => Promise<number> }

/** The first page, and every second time the one after it. */
const listed = (by: readonly Actor[], filter: QueueFilter): Asked => {
  const next = new Map<Actor, string | undefined>()
  return {
    by,
    async ask(actor) {
      const after = next.get(actor)
      const page = await listQueue(actor, { ...filter, after }, now)
      next.set(actor, after === undefined ? (page.next ?? undefined) : undefined)
      return page.rows.length
    },
  }
}

const own = (view: QueueView) => listed(officers, { view })
const whole = (view: QueueView) => listed(supervisors, { view })

const views: Readonly<Record<string, Asked>> = {
  turn: own('turn'), mine: own('mine'), today: own('today'), overdue: own('overdue'), citizen: own('citizen'), payment: own('payment'), agency: own('agency'),
  all: whole('all'), 'all-today': whole('today'), 'all-overdue': whole('overdue'),
  'turn-procedure': listed(officers, { view: 'turn', procedureCode }), 'turn-step': listed(officers, { view: 'turn', stepKey: 'process' }),
  'all-procedure': listed(supervisors, { view: 'all', procedureCode }), 'all-step': listed(supervisors, { view: 'all', stepKey: 'process' }),
  counts: { by: [...officers, ...supervisors], ask: async (actor) => Object.values(await countQueue(actor, now)).reduce((sum, count) => sum + count, 0) },
  procedures: { by: supervisors, ask: async (actor) => (await splitQueue(actor, 'procedure', now)).length },
  steps: { by: officers, ask: async (actor) => (await splitQueue(actor, 'step', now)).length },
}

/** One row by its key, through the same client. */
async function oneRow(n: number): Promise<void> {
  const id = namedId(`bench-official-${String(1 + (n % manyWards))}`)
  await db.$queryRaw`SELECT id, full_name FROM officials WHERE id = ${id}::uuid`
}

async function askView({ by, ask }: Asked, n: number): Promise<number> {
  const actor = by[n % by.length]
  if (!actor) throw new Error('nobody asks')
  return ask(actor, n)
}

async function round(name: string, seconds: number) {
  const view = views[name]
  const begun = performance.now()
  const times: number[] = []
  let [n, found] = [0, 0]
  const worker = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const start = performance.now()
      if (view) found += await askView(view, n++)
      else await oneRow(n++)
      times.push(performance.now() - start)
    }
  }
  // Four at once, as many as the other queue is asked by.
  await Promise.all(Array.from({ length: 4 }, worker))
  if (view && found === 0) throw new Error(`the view ${name} is empty for everybody`)
  const perSecond = times.length / ((performance.now() - begun) / 1000)
  times.sort((a, b) => a - b)
  return { perSecond, p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length, cpu: null, failures: [], kinds: {} }
}

process.stdout.write(`${JSON.stringify(Object.keys(views))}\n`)
for await (const line of createInterface({ input: process.stdin })) {
  const [name = '', seconds] = line.split(' ')
  process.stdout.write(`${JSON.stringify(await round(name, Number(seconds)))}\n`)
}
await db.$disconnect()
await sharedPool.end().catch(() => undefined)
