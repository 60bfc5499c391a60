import 'server-only'
import { join } from 'node:path'
import type { Finding } from '@/lib/audit/model/chains'
import { rootsFolder } from '@/lib/audit/model/roots'
import { readExportedRoots } from '@/lib/audit/queries/roots'
import { verifyChains } from '@/lib/audit/queries/verification'
import { db, sharedPool } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { mintActor } from '@/lib/identity/mint-actor'
import { officialText } from '@/lib/text/text'

// npm run audit:verify [-- --roots FOLDER] [--key PUBLIC_KEY …]: recounts the chains of hashes. Leaves with 1 where something is wrong.

const { command: words, findings } = officialText.auditLog

const say = (line: string) => process.stdout.write(`${line}\n`)

const lineOf = ({ kind, table, agency, sequence, entry }: Finding) =>
  [findings[kind], table, agency && words.agency(agency), sequence === null ? null : words.place(sequence), entry && words.entry(entry)]
    .filter((part) => part !== null)
    .join('; ')

function valuesOf(option: string): string[] {
  const given = process.argv.slice(2)
  return given.flatMap((one, index) => (one === option ? (given[index + 1] ?? []) : []))
}

async function run(): Promise<boolean> {
  const actor = mintActor({ kind: 'system', job: 'audit-verify' })
  const folder = valuesOf('--roots')[0] ?? join(env.DATA_DIR, rootsFolder)
  const exported = await readExportedRoots(actor, folder)
  const outcome = await verifyChains(actor, { roots: exported?.roots ?? [], keys: valuesOf('--key') }, new Date())
  if (!outcome || !exported) throw new Error('only the system verifies')
  say(words.counted(outcome.sealed, outcome.chains, outcome.roots, folder))
  say(words.tail(outcome.tail))
  say(words.key(outcome.publicKey))
  for (const name of exported.unreadable) say(words.unreadable(name))
  for (const finding of outcome.findings) say(lineOf(finding))
  const wrong = outcome.wrong + exported.unreadable.length
  say(wrong === 0 ? words.sound : words.broken(wrong))
  return wrong === 0
}

process.exitCode = (await run()) ? 0 : 1
await db.$disconnect()
await sharedPool.end().catch(() => undefined)
