import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import type { DraftVersion } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { formStudio: words, procedures: { draft: draftWords, list, home } } = officialText

type Props = {
  readonly draft: DraftVersion
  readonly title: string
  readonly lead?: ReactNode
  /** Pages between the form and this one. */
  readonly way?: readonly { readonly text: string; readonly href: string }[]
}

/** Where one is, above a page about one thing of the form. */
export function PlaceHead({ draft: { code, definition }, title, lead, way = [] }: Props) {
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[
          { text: list.title, href: paths.adminProcedures() },
          { text: code, href: paths.adminProcedure(code) },
          { text: draftWords.title, href: paths.adminDraft(code) },
          { text: words.title, href: paths.adminForm(code) },
          ...way,
          { text: title },
        ]}
      />
      <PageTitle caption={definition.name.vi} lead={lead}>
        {title}
      </PageTitle>
    </>
  )
}
