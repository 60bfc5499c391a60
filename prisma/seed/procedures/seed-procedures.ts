import { mintActor } from '@/lib/identity/mint-actor'
import { knownNames } from '@/lib/dossier/model/known-names'
import { importDefinition } from '@/lib/procedure/import-definition'
import { readImport } from '@/lib/procedure/model/import'
import { publishVersion } from '@/lib/procedure/publish-version'
import { listVersions } from '@/lib/procedure/queries'
import { type ProcedureFile, readProcedureFiles } from './read-files'

const seed = mintActor({ kind: 'system', job: 'seed' })
/** 1 July 2026, 8:00 in Việt Nam: before every dossier of the demonstration. */
const publishedAt = new Date('2026-07-01T01:00:00Z')

async function seedProcedure({ name, text }: ProcedureFile): Promise<void> {
  const { definition, faults } = readImport(text)
  if (!definition) throw new Error(`${name} does not fit: ${JSON.stringify(faults)}`)
  const { code } = definition
  if ((await listVersions(seed, code)) !== null) return
  const made = await importDefinition(seed, { text }, publishedAt)
  if (!made.ok) throw new Error(`${name} was not imported: ${made.code}`)
  const published = await publishVersion(seed, { code, revision: 0, validFrom: null, reason: 'Phiên bản đầu tiên' }, publishedAt, knownNames)
  if (!published.ok) throw new Error(`${name} was not published: ${published.code}`)
}

/**
 * Imports and publishes every procedure that is not there yet, as an administrator does with a file; what an
 * administrator made of the others stays. Safe to repeat.
 */
export async function seedProcedures(): Promise<void> {
  for (const file of readProcedureFiles()) await seedProcedure(file)
}
