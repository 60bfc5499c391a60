import { SubmitButton } from '@/components/ui/submit-button'
import { requireAdministrator } from '@/lib/identity/session'
import type { DraftVersion } from '@/lib/procedure/queries'
import { findDraftSteps } from '@/lib/procedure/queries/draft-steps'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ActForm } from '../../act-form'
import { redoDraft, undoDraft } from '../../actions'
import { seenOf } from './draft'

const { procedures: { form }, draftSteps: words } = officialText

/** Takes the last save back, or brings it again; each says what. Nothing where there is nothing. `part`: where to come back to. */
export async function UndoBar({ draft, part = '' }: { readonly draft: DraftVersion; readonly part?: 'bieu-mau' | '' }) {
  const { undo, redo } = await findDraftSteps(await requireAdministrator(paths.adminDraft(draft.code)), draft.code)
  if (!undo && !redo) return null
  const hidden = { ...seenOf(draft), part }
  return (
    <section aria-label={words.title} className="mb-6 flex flex-wrap gap-x-4 gap-y-1">
      {undo ? (
        <ActForm action={undoDraft} words={form} hidden={hidden}>
          <SubmitButton variant="secondary" busy={words.busy}>{words.undo(undo.changes)}</SubmitButton>
        </ActForm>
      ) : null}
      {redo ? (
        <ActForm action={redoDraft} words={form} hidden={hidden}>
          <SubmitButton variant="secondary" busy={words.busy}>{words.redo(redo.changes)}</SubmitButton>
        </ActForm>
      ) : null}
    </section>
  )
}
