import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { type CarryReport, carryOver } from '@/lib/form/model/carry'
import type { LocalizedText } from '@/lib/form/schema'
import { findPublished } from '@/lib/procedure/queries'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { openDraft } from '../change/draft'
import { definitionFor } from '../model/on-behalf'
import { componentFiles } from '../reading/parts'

export type DraftChanges = {
  readonly definition: ProcedureDefinition
  readonly report: CarryReport
  /** Papers handed in that the new version does not ask for. */
  readonly papers: readonly { readonly title: LocalizedText; readonly name: string }[]
}

/** What happens to the citizen's draft when it goes on under the version now in force; null where it is under that one, or there is none. */
export async function findDraftChanges(actor: Actor, procedureCode: string, now: Date): Promise<DraftChanges | null> {
  const draft = await openDraft(actor, procedureCode, now)
  if (!draft) return null
  const before = draft.filedUnder.definition
  const current = await findPublished(actor, procedureCode, now)
  if (!before.form || !current?.definition.form || current.id === draft.procedureVersionId) return null
  const definition = definitionFor(current.definition, draft)
  const { report } = carryOver(before.form, current.definition.form, draft.content)
  const gone = (await componentFiles(draft.id)).filter(({ componentKey }) => definition.components.every(({ key }) => key !== componentKey))
  const titleOf = (key: string) => before.components.find((component) => component.key === key)?.title ?? { vi: key }
  return { definition, report, papers: gone.map(({ componentKey, name }) => ({ title: titleOf(componentKey), name })) }
}
