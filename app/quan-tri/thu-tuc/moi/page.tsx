import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { requireAdministrator } from '@/lib/identity/session'
import { listSectors } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../draft-form'
import { bothLanguages } from '../fields'
import { create } from '../vong-doi/actions'

const { lifecycle, procedures } = officialText
const words = lifecycle.start

export const metadata: Metadata = { title: words.title }

/** A procedure nobody had yet. */
export default async function Page() {
  const actor = await requireAdministrator(paths.adminNewProcedure())
  const sectors = (await listSectors(actor, { at: new Date() })).map(({ key, name }) => ({ value: key, label: name.vi }))
  return (
    <>
      <Breadcrumbs label={procedures.home.title} items={[{ text: procedures.list.title, href: paths.adminProcedures() }, { text: words.title }]} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <DraftForm
        action={create}
        words={{ ...procedures.form, cancel: procedures.form.leave }}
        hidden={{}}
        groups={[
          {
            fields: [
              { kind: 'text', name: 'newCode', label: words.code, hint: words.codeHint, width: 'short' },
              ...bothLanguages({ kind: 'text', name: 'name', label: words.name }),
              { kind: 'select', name: 'sector', label: words.sector, options: sectors, empty: words.otherSector },
              { kind: 'text', name: 'sectorName', label: words.sectorName, hint: words.sectorNameHint, optional: true },
            ],
          },
        ]}
        submit={words.submit}
        busy={words.busy}
        cancelHref={paths.adminProcedures()}
      />
    </>
  )
}
