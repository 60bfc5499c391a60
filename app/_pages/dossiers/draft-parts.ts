import { answerValues, officeValues } from '@/lib/dossier/model/result-values'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import { fillIn } from '@/lib/paper/model/result-paper'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import { text } from '@/lib/text/text'

export type DraftPart = { readonly heading: string; readonly rows: readonly { readonly label: string; readonly value: string }[] }

/** What the office alone fills in, when it issues the result. */
const later = '…'

/** What the draft of the result says, as its template does: the citizen's answers, and over them what the officer corrected. */
export function draftParts({ definition, answers, confirmation }: MyDossier): readonly DraftPart[] {
  const template = resultTemplateFor(definition, answers)
  if (!template || !definition.form) return []
  const values = new Map([
    ...officeValues.map((name) => [name, later] as const),
    ...answerValues(definition.form, answers, text('vi').form.answers),
    ...Object.entries(confirmation?.corrected ?? {}),
  ])
  const parts: { heading: string; rows: { label: string; value: string }[] }[] = []
  for (const block of template.blocks) {
    if (block.kind === 'heading') parts.push({ heading: fillIn(block.text, values), rows: [] })
    if (block.kind !== 'rows') continue
    if (parts.length === 0) parts.push({ heading: '', rows: [] })
    const rows = block.rows.map(({ label, value }) => ({ label: fillIn(label, values), value: fillIn(value, values) }))
    parts.at(-1)?.rows.push(...rows.filter(({ value }) => value !== later))
  }
  return parts.filter(({ rows }) => rows.length > 0)
}
