import type { Day } from '@/lib/core/dates'
import { openPlaces, replacing } from '@/lib/dossier/model/supplement'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import { checkForm, type FieldError } from '@/lib/form/model/checks'

/** The intent of the button beside a file: posted with everything else on the page, so that nothing typed is lost. */
export const removal = 'remove-file:'

/** What keeps a supplement from being sent: what is wrong in the whole form with its answers, and papers not there yet. */
export function openOf(dossier: MyDossier, today: Day): { readonly fields: readonly FieldError[]; readonly papers: readonly string[] } {
  const { supplement, definition, files } = dossier
  if (!supplement) return { fields: [], papers: [] }
  const { answers, raw } = supplement.content
  const added = files.filter(({ supplementRequestId }) => supplementRequestId === supplement.key)
  const there = added.map(({ componentKey, replaces }) => ({ componentKey, replacesFileId: replaces }))
  return {
    fields: definition.form ? checkForm(definition.form, answers, { today, raw }).flatMap(({ errors }) => errors) : [],
    papers: openPlaces(supplement.items, there).map(({ component, file }) => (file === null ? component : replacing(component, file))),
  }
}
