import { knownNames } from '@/lib/dossier/model/known-names'
import { mintActor } from '@/lib/identity/mint-actor'
import { publishVersion } from '@/lib/procedure/publish-version'
import { findDraftVersion } from '@/lib/procedure/queries'
import { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'

/** Publishes the procedure under another summary, in force at once, as an administrator does. */
export async function publishSummary(code: string, summary: string): Promise<void> {
  const actor = mintActor({ kind: 'system', job: 'test' })
  const now = new Date()
  const begun = await startDraftVersion(actor, { code }, now)
  const draft = begun.ok ? await findDraftVersion(actor, code) : null
  if (!begun.ok || !draft) throw new Error(`no draft of ${code}`)
  const definition = { ...draft.definition, summary: { vi: summary, en: summary } }
  const saved = await saveDraftVersion(actor, { code, revision: begun.value.revision, definition }, now)
  const revision = (await findDraftVersion(actor, code))?.revision ?? 0
  const published = saved.ok && (await publishVersion(actor, { code, revision, validFrom: null, reason: 'Thử' }, now, knownNames))
  if (!published || !published.ok) throw new Error(`${code} was not published: ${JSON.stringify({ saved, published })}`)
}
