import { readFileSync, writeFileSync } from 'node:fs'
import { db, sharedPool } from '@/lib/core/db'
import { report as words } from '@/lib/text/official/catalogue-import'
import { importCatalogue, reportOf } from './catalogue/import-file'
import { seedProcedures } from './procedures/seed-procedures'

// npm run catalogue:import -- FILE [--report FILE]: procedures of the national catalogue as information, paths are whole here.

const say = (line: string) => process.stdout.write(`${line}\n`)

function contentOf(path: string): unknown {
  let written: string
  try {
    written = readFileSync(path, 'utf8')
  } catch {
    say(words.unreadableFile(path))
    return undefined
  }
  try {
    return JSON.parse(written)
  } catch {
    say(words.notJson)
    return undefined
  }
}

async function run(): Promise<boolean> {
  const given = process.argv.slice(2).filter((one) => one !== '--')
  const at = given.indexOf('--report')
  const report = at < 0 ? undefined : given[at + 1]
  const [file] = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  if (file === undefined || (at >= 0 && report === undefined)) {
    say(words.usage)
    return false
  }
  const content = contentOf(file)
  if (content === undefined) return false
  // The procedures the portal ships come first: an import leaves alone what it did not make.
  await seedProcedures()
  const lines = await importCatalogue(content, new Date())
  if (!lines) {
    say(words.notAList)
    return false
  }
  const { short, long } = reportOf(lines)
  process.stdout.write(report === undefined ? long : short)
  if (report !== undefined) {
    writeFileSync(report, long)
    say(words.written(report))
  }
  return lines.every(({ outcome }) => outcome !== 'unreadable' && outcome !== 'refused')
}

process.exitCode = (await run()) ? 0 : 1
await db.$disconnect()
await sharedPool.end().catch(() => undefined)
