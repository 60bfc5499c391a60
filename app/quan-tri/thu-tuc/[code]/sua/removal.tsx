import { Details } from '@/components/ui/details'
import type { DraftVersion } from '@/lib/procedure/queries'
import type { ListPart } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { DraftForm } from '../../draft-form'
import { removePart } from './actions'
import { seenOf } from './draft'

const { form } = officialText.procedures

type RemovalProps = { readonly draft: DraftVersion; readonly list: ListPart; readonly id: string; readonly help?: string }

/** Takes one thing out of a list of the draft, folded away so that nobody does it by chance. */
export function Removal({ draft, list, id, help = form.removeHelp }: RemovalProps) {
  return (
    <div className="mt-10 max-w-text">
      <Details summary={form.remove}>
        <p className="mb-4">{help}</p>
        <DraftForm action={removePart} words={form} hidden={{ ...seenOf(draft), list, key: id }} variant="danger" submit={form.remove} busy={form.removing} />
      </Details>
    </div>
  )
}
