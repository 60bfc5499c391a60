import type { ReactNode } from 'react'
import type { DraftVersion } from '@/lib/procedure/queries'
import type { ListPart } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { movePart } from './actions'
import { seenOf } from './draft'
import { MoveForm } from './move-form'
import { listSlugs } from './parts'

const { parts: { list: { up, down, moving, moveAbout } }, procedures: { form } } = officialText

export type PartItem = { readonly key: string; readonly title: string; readonly children: ReactNode }

type PartListProps = { readonly draft: DraftVersion; readonly list: ListPart; readonly items: readonly PartItem[]; readonly label: string }

/** The things of a list of the draft in their order, each with the way to change it and to move it. */
export function PartList({ draft, list, items, label }: PartListProps) {
  return (
    <ol aria-label={label} className="mb-6">
      {items.map(({ key, title, children }, index) => (
        <li key={key} id={key} className="mb-3 scroll-mt-4 rounded-lg border border-rule bg-paper px-4 py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-4">
            <a href={paths.adminDraftPart(draft.code, listSlugs[list], key)} className="inline-flex min-h-11 items-center font-bold">
              {index + 1}. {title}
            </a>
            {items.length < 2 ? null : (
              <MoveForm
                action={movePart}
                hidden={{ ...seenOf(draft), list, key }}
                words={{ up, down, moving, about: moveAbout(title), errorTitle: form.errorTitle, refusals: form.refusals }}
                first={index === 0}
                last={index === items.length - 1}
              />
            )}
          </div>
          <div className="text-soft">{children}</div>
        </li>
      ))}
    </ol>
  )
}
