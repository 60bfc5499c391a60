import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { requireAdministrator } from '@/lib/identity/session'
import type { Part } from '@/lib/procedure/model/parts'
import { type DraftVersion, findDraftVersion } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { partSlugs } from './parts'

const { draft: words, list, home } = officialText.procedures

/** The draft version, for an administrator; anybody else, and a procedure without a draft, is not there. */
export async function requireDraft(code: string): Promise<DraftVersion> {
  const draft = await findDraftVersion(await requireAdministrator(paths.adminDraft(code)), code)
  if (!draft) notFound()
  return draft
}

/** What every form of the draft sends along. */
export const seenOf = ({ code, revision }: DraftVersion) => ({ code, revision: String(revision) })

type PartHeadProps = {
  readonly draft: DraftVersion
  readonly title: string
  readonly lead?: ReactNode
  /** The part whose list this is one thing of. */
  readonly of?: Part
}

/** Where one is, above a page about one concern of the draft. */
export function PartHead({ draft, title, lead, of }: PartHeadProps) {
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[
          { text: list.title, href: paths.adminProcedures() },
          { text: draft.code, href: paths.adminProcedure(draft.code) },
          { text: words.title, href: paths.adminDraft(draft.code) },
          ...(of === undefined ? [] : [{ text: officialText.parts.titles[of], href: paths.adminDraftPart(draft.code, partSlugs[of]) }]),
          { text: title },
        ]}
      />
      <PageTitle caption={draft.definition.name.vi} lead={lead}>
        {title}
      </PageTitle>
    </>
  )
}
