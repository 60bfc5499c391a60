import { knownNames } from '@/lib/dossier/model/known-names'
import { mintActor } from '@/lib/identity/mint-actor'
import { importDefinition } from '@/lib/procedure/import-definition'
import { readImport } from '@/lib/procedure/model/import'
import { publishVersion } from '@/lib/procedure/publish-version'

const actor = mintActor({ kind: 'system', job: 'test' })

/** Imports the procedure of that file, or the next version of it, and publishes it; gives its code. */
export async function makeProcedure(text = ''): Promise<string> {
  const { definition, faults } = readImport(text)
  if (!definition) throw new Error(JSON.stringify(faults))
  const { code } = definition
  const made = await importDefinition(actor, { text }, new Date())
  if (!made.ok) throw new Error(made.code)
  const published = await publishVersion(actor, { code, revision: 0, validFrom: null, reason: 'Thử' }, new Date(), knownNames)
  if (!published.ok) throw new Error(published.code)
  return code
}
