import { Details } from '@/components/ui/details'
import { officialText } from '@/lib/text/text'
import { type DraftAction, DraftForm } from '../../draft-form'

const { form } = officialText.procedures

/** Takes one part out of the draft, folded away so that nobody does it by chance. */
export function Removal({ action, hidden }: { readonly action: DraftAction; readonly hidden: Readonly<Record<string, string>> }) {
  return (
    <div className="mt-10 max-w-text">
      <Details summary={form.remove}>
        <p className="mb-4">{form.removeHelp}</p>
        <DraftForm action={action} words={form} hidden={hidden} variant="danger" submit={form.remove} busy={form.removing} />
      </Details>
    </div>
  )
}
