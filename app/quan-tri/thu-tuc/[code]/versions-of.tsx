import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { requireAdministrator } from '@/lib/identity/session'
import { listVersions, type VersionSummary } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { home, list } = officialText.procedures

/** The versions of a procedure, the newest first, for an administrator; anybody else, and a code of no procedure, is not there. */
export async function requireVersions(code: string): Promise<readonly VersionSummary[]> {
  const versions = await listVersions(await requireAdministrator(paths.adminProcedure(code)), code)
  if (!versions || versions.length === 0) notFound()
  return versions
}

export type TaskHeadProps = { readonly code: string; readonly name: string; readonly title: string; readonly lead?: ReactNode }

/** Where one is, above a page about one thing one may do with a procedure. */
export function TaskHead({ code, name, title, lead }: TaskHeadProps) {
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: list.title, href: paths.adminProcedures() }, { text: code, href: paths.adminProcedure(code) }, { text: title }]}
      />
      <PageTitle caption={name} lead={lead}>
        {title}
      </PageTitle>
    </>
  )
}
