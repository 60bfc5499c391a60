import { mintActor } from '@/lib/identity/mint-actor'
import { listChoosers } from '@/lib/procedure/queries/choosers'
import { listSynonyms } from '@/lib/procedure/queries/search'
import { reindexProcedures } from '@/lib/procedure/reindex-procedures'
import { saveChooser } from '@/lib/procedure/save-chooser'
import { saveSynonym } from '@/lib/procedure/save-synonym'
import { seededChoosers } from './choosers'
import { seededSynonyms } from './synonyms'

const seed = mintActor({ kind: 'system', job: 'seed' })

/** The first synonyms and questions, where there are none yet, and a search that knows every version. Safe to repeat. */
export async function seedSearch(now: Date): Promise<void> {
  if ((await listSynonyms(seed)).length === 0) {
    for (const { kind, words, means, meansEn } of seededSynonyms) {
      await saveSynonym(seed, { id: '', revision: 0, kind, words: [...words], means, meansEn: meansEn ?? null }, now)
    }
  }
  // What an administrator took away stays away.
  if ((await listChoosers(seed)).length === 0) {
    for (const definition of seededChoosers) await saveChooser(seed, { definition, revision: null }, now)
  }
  await reindexProcedures(seed, now)
}
