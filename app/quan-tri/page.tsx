import type { Metadata } from 'next'
import { CardGrid, LinkCard } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.shell
const { adminHome } = officialText.identity

export const metadata: Metadata = { title: words.administrator }

/** The ways into administration. */
export default async function Page() {
  await requireAdministrator(paths.adminHome())
  return (
    <>
      <PageTitle>{words.administrator}</PageTitle>
      <CardGrid>
        <LinkCard href={paths.adminProcedures()} title={words.procedures}>
          {adminHome.procedures}
        </LinkCard>
        <LinkCard href={paths.adminPeople()} title={words.people}>
          {adminHome.people}
        </LinkCard>
        <LinkCard href={paths.adminCalendar()} title={words.calendar}>
          {adminHome.calendar}
        </LinkCard>
      </CardGrid>
    </>
  )
}
