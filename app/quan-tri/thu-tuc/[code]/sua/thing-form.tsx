import type { Part } from '@/lib/procedure/model/parts'
import type { DraftVersion } from '@/lib/procedure/queries'
import type { ListPart } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm, type DraftFormProps } from '../../draft-form'
import { seenOf } from './draft'
import { partSlugs } from './parts'
import { Removal } from './removal'

const { form } = officialText.procedures

type ThingFormProps = Pick<DraftFormProps, 'action' | 'groups' | 'initial' | 'preview'> & {
  readonly draft: DraftVersion
  /** The part whose page lists it. */
  readonly part: Part
  readonly list: ListPart
  /** Its key; undefined for a new one. */
  readonly id: string | undefined
  readonly mayRemove?: boolean
  readonly removeHelp?: string
}

/** The form of one thing of a list of the draft, and below it the way to take the thing out. */
export function ThingForm({ draft, part, list, id, mayRemove = true, removeHelp, ...of }: ThingFormProps) {
  return (
    <>
      <DraftForm
        {...of}
        words={form}
        hidden={{ ...seenOf(draft), key: id ?? '' }}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraftPart(draft.code, partSlugs[part])}
      />
      {id !== undefined && mayRemove ? <Removal draft={draft} list={list} id={id} {...(removeHelp !== undefined && { help: removeHelp })} /> : null}
    </>
  )
}
