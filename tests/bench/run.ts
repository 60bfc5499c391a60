import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { burst, catalogue, formStep, lookup, procedure, submission } from './cases'
import { documents } from './documents-cases'
import { form } from './form-case'
import { queue } from './queue-cases'
import { queueViews } from './queue-views-cases'
import { type Case, rounds, seconds, tableOf } from './rounds'
import { search } from './search-cases'
import { openWorld, type World } from './world'

// In this order: what leaves work for the queue comes last.
const cases: Readonly<Record<string, (world: World) => Promise<Case[]>>> = {
  search, documents, catalogue, procedure, lookup, 'form-step': formStep,
  'queue-10k': (world) => queue(world, ['10k']),
  'queue-1m': (world) => queue(world, ['1m']),
  submission, burst,
  queue: queueViews,
}

// These need neither a portal nor a database.
const bare: Readonly<Record<string, () => Promise<Case[]>>> = { form }

type Named = readonly [string, (world: World) => Promise<Case[]>]

/** Ten million dossiers are filled in only where they are asked for. Both sizes of the queue are measured in turn when both are wanted. */
function chosen(names: readonly string[]): readonly Named[] {
  const all: Named[] = Object.entries(cases).filter(([name]) => (names.length === 0 ? name !== 'queue' : names.includes(name)))
  if (all.filter(([name]) => name.startsWith('queue-')).length < 2) return all
  const both: Named = ['queue-10k and queue-1m', (opened) => queue(opened, ['10k', '1m'])]
  return all.filter(([name]) => name !== 'queue-1m').map((one) => (one[0] === 'queue-10k' ? both : one))
}

const begun = Date.now()
const load = () => loadavg().map((value) => value.toFixed(1)).join(' ')
const say = (line: string) => process.stdout.write(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${line}\n`)

const wanted = process.argv.slice(2).filter((name) => name !== '--')
const unknown = wanted.filter((name) => !(name in cases) && !(name in bare))
if (unknown.length > 0) {
  process.stderr.write(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys({ ...bare, ...cases }).join(', ')}\n`)
  process.exit(1)
}

say(`load average ${load()}; ${rounds} rounds of ${seconds} s, medians`)
const done: Case[] = []
const failed: string[] = []

async function measure(name: string, run: () => Promise<Case[]>): Promise<void> {
  try {
    say(name)
    const found = await run()
    done.push(...found)
    process.stdout.write(`${tableOf(found)}\n`)
  } catch (error) {
    failed.push(name)
    process.stderr.write(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

for (const [name, run] of Object.entries(bare)) if (wanted.length === 0 || wanted.includes(name)) await measure(name, run)

const served = wanted.length === 0 || wanted.some((name) => name in cases) ? chosen(wanted) : []
const world = served.length > 0 ? await openWorld(say) : null
const stop = async (code: number) => {
  await world?.parts.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(1))
if (world) for (const [name, run] of served) await measure(name, () => run(world))

writeFileSync('bench-results.json', `${JSON.stringify({ results: done.map(({ result }) => result) }, null, 2)}\n`)
process.stdout.write(`\n${tableOf(done)}\n\nload average ${load()}; written to bench-results.json\n`)
await stop(failed.length === 0 ? 0 : 1)
