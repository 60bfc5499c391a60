import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import type { Part } from '@/lib/procedure/model/parts'
import type { DraftVersion } from '@/lib/procedure/queries'
import type { ListPart } from '@/lib/procedure/schema/editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Done } from '../../done'
import { PartHead } from './draft'
import { type PartItem, PartList } from './part-list'
import { fresh, listSlugs } from './parts'
import { PartProblems } from './problems'

const words = officialText.parts

type ListPageProps = {
  readonly draft: DraftVersion
  readonly part: Part
  readonly list: ListPart
  readonly lead: string
  /** Said where the list is empty. */
  readonly none: string
  readonly add: string
  readonly items: readonly PartItem[]
  readonly done: string | string[] | undefined
  /** Between the problems and the list. */
  readonly above?: ReactNode
  readonly children?: ReactNode
}

/** A part of the draft that is a list: what is wrong with it, what stands in it, and the way to one more. */
export function ListPage({ draft, part, list, lead, none, add, items, done, above, children }: ListPageProps) {
  return (
    <>
      <PartHead draft={draft} title={words.titles[part]} lead={lead} />
      <Done code={done} />
      <PartProblems definition={draft.definition} part={part} />
      {above}
      {items.length === 0 ? <p className="mb-6">{none}</p> : <PartList draft={draft} list={list} items={items} label={words.titles[part]} />}
      <div className="mb-10 flex flex-wrap items-center gap-4">
        <LinkButton href={paths.adminDraftPart(draft.code, listSlugs[list], fresh)} variant="secondary">
          {add}
        </LinkButton>
        <LinkButton href={paths.adminDraft(draft.code)} variant="quiet">
          {words.list.back}
        </LinkButton>
      </div>
      {children}
    </>
  )
}
