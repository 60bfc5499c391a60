import { readFileSync } from 'node:fs'
import { dayOf, isDay } from '@/lib/core/dates'
import { db, sharedPool } from '@/lib/core/db'
import { differenceOf, readUnitList, type UnitFault } from '@/lib/form/model/unit-list'
import { loadedUnits } from '@/lib/form/queries'
import { takeOverUnitList } from '@/lib/form/take-over-unit-list'
import { uploadUnitList } from '@/lib/form/upload-unit-list'
import { mintActor } from '@/lib/identity/mint-actor'
import { units as words } from '@/lib/text/official/units'

// npm run units:import -- FILE [--tu DAY]: communes from a list, all or nothing; paths are whole here.

const say = (line: string) => process.stdout.write(`${line}\n`)

function textOf(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    say(words.command.unreadable(path))
    return null
  }
}

function refused(faults: readonly UnitFault[]): false {
  for (const { line, code, about } of faults) say(words.command.fault(line, words.faults[code], about))
  say(words.command.nothing)
  return false
}

async function run(): Promise<boolean> {
  const now = new Date()
  const given = process.argv.slice(2).filter((one) => one !== '--')
  const at = given.indexOf('--tu')
  const asOf = at < 0 ? dayOf(now) : (given[at + 1] ?? '')
  const [file, ...others] = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  if (file === undefined || others.length > 0 || !isDay(asOf)) {
    say(words.command.usage)
    return false
  }
  const content = textOf(file)
  if (content === null) return false
  const { rows, faults } = readUnitList(content)
  if (faults.length > 0) return refused(faults)
  const actor = mintActor({ kind: 'system', job: 'import' })
  const difference = differenceOf(rows, await loadedUnits(actor, asOf))
  if (difference.faults.length > 0) return refused(difference.faults)
  const { added, renamed, ended, refound, same } = difference
  const told = [words.added(added.length), words.renamed(renamed.length), words.ended(ended.length), words.refound(refound.length), words.same(same)]
  for (const line of told) say(line)

  const kept = await uploadUnitList(actor, { content }, now)
  const done = kept.ok ? await takeOverUnitList(actor, { list: kept.value.list, asOf }, now) : kept
  say(done.ok ? words.done : words.command.nothing)
  return done.ok
}

process.exitCode = (await run()) ? 0 : 1
await db.$disconnect()
await sharedPool.end().catch(() => undefined)
