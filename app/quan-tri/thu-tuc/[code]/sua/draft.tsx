import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { requireAdministrator } from '@/lib/identity/session'
import { type DraftVersion, findDraftVersion } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { draft: words, list, home } = officialText.procedures

/** The draft version, for an administrator; anybody else, and a procedure without a draft, is not there. */
export async function requireDraft(code: string): Promise<DraftVersion> {
  const draft = await findDraftVersion(await requireAdministrator(paths.adminDraft(code)), code)
  if (!draft) notFound()
  return draft
}

/** What every form of the draft sends along. */
export const seenOf = ({ code, revision }: DraftVersion) => ({ code, revision: String(revision) })

/** Where one is, above a page about one concern of the draft. */
export function PartHead({ draft, title, lead }: { readonly draft: DraftVersion; readonly title: string; readonly lead?: ReactNode }) {
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[
          { text: list.title, href: paths.adminProcedures() },
          { text: draft.code, href: paths.adminProcedure(draft.code) },
          { text: words.title, href: paths.adminDraft(draft.code) },
          { text: title },
        ]}
      />
      <PageTitle caption={draft.definition.name.vi} lead={lead}>
        {title}
      </PageTitle>
    </>
  )
}
