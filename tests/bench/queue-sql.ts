// Asks the queue of one database as officials do, in a process of its own: a line "ours 3" or "floor 3" (seconds) on the
// standard input, a line of JSON on the standard output.
import { createInterface } from 'node:readline'
import { db, sharedPool } from '@/lib/core/db'
import { listQueue } from '@/lib/dossier/queries/queue'
import { mintActor } from '@/lib/identity/mint-actor'
import { namedId } from './drafts'
import { percentile } from './load'
import { benchWards } from './seed-dossiers'

const officials = Array.from({ length: benchWards }, (_, index) => {
  const agencyId = namedId(`bench-agency-${index + 1}`)
  const grants = [{ agencyId, role: 'COUNTER_OFFICER' }, { agencyId, role: 'CIVIL_STATUS_OFFICER' }] as const
  return mintActor({ kind: 'official', officialId: namedId(`bench-official-${index + 1}`), grants })
})
const now = new Date()
const second = await Promise.all(officials.map((actor) => listQueue(actor, { view: 'turn' }, now).then(({ next }) => next ?? undefined)))

/** What an official opens: mostly the first page, then the next one, one's own, what is overdue. */
async function ours(n: number): Promise<void> {
  const index = n % benchWards
  const actor = officials[index]
  if (!actor) throw new Error('no official')
  const filters = [{ view: 'turn' }, { view: 'turn', after: second[index] }, { view: 'mine' }, { view: 'overdue' }] as const
  const { rows } = await listQueue(actor, filters[Math.floor(n / benchWards) % filters.length] ?? { view: 'turn' }, now)
  if (rows.length === 0) throw new Error(`the queue of official ${index + 1} is empty`)
}

/** One row by its key, through the same client. */
async function floor(n: number): Promise<void> {
  const id = namedId(`bench-official-${1 + (n % benchWards)}`)
  await db.$queryRaw`SELECT id, full_name FROM officials WHERE id = ${id}::uuid`
}

async function round(one: (n: number) => Promise<void>, seconds: number) {
  const begun = performance.now()
  const times: number[] = []
  let n = 0
  const worker = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const start = performance.now()
      await one(n++)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: benchWards }, worker))
  const perSecond = times.length / ((performance.now() - begun) / 1000)
  times.sort((a, b) => a - b)
  return { perSecond, p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: times.length, cpu: null, failures: [], kinds: {} }
}

process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const [what, seconds] = line.split(' ')
  process.stdout.write(`${JSON.stringify(await round(what === 'floor' ? floor : ours, Number(seconds)))}\n`)
}
await db.$disconnect()
await sharedPool.end().catch(() => undefined)
