import type { ReactNode } from 'react'
import type { DraftVersion } from '@/lib/procedure/queries'
import type { ListPart } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ActForm } from '../../act-form'
import { movePart } from './actions'
import { seenOf } from './draft'
import { Dragging } from './dragging'
import { Moves } from './moves'
import { listSlugs } from './parts'

const { formStudio: { moveHint, dragHint }, procedures: { form } } = officialText

export type PartItem = { readonly key: string; readonly title: string; readonly children: ReactNode }

type PartListProps = { readonly draft: DraftVersion; readonly list: ListPart; readonly items: readonly PartItem[]; readonly label: string }

/** The things of a list of the draft in their order, each with the way to change it and to move it. */
export function PartList({ draft, list, items, label }: PartListProps) {
  const { code, revision } = draft
  const lines = (
    <ol aria-label={label} className="mb-6" data-place={`list:${list}`}>
      {items.map(({ key, title, children }, index) => (
        <li key={key} id={key} data-place={`item:${key}`} className="mb-3 scroll-mt-4 rounded-lg border border-rule bg-paper px-4 py-3">
          <div className="flex items-start justify-between gap-x-4">
            <a href={paths.adminDraftPart(code, listSlugs[list], key)} className="inline-flex min-h-11 min-w-0 items-center font-bold break-words">
              {index + 1}. {title}
            </a>
            {items.length < 2 ? null : <Moves place={`item:${key}`} name={title} first={index === 0} last={index === items.length - 1} />}
          </div>
          <div className="text-soft">{children}</div>
        </li>
      ))}
    </ol>
  )
  if (items.length < 2) return lines
  return (
    <ActForm action={movePart} words={form} hidden={{ ...seenOf(draft), list }}>
      <Dragging attempt={revision} words={{ moveHint, dragHint }}>
        {lines}
      </Dragging>
    </ActForm>
  )
}
