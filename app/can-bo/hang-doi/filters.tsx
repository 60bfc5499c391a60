import { Button, LinkButton } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Select, TextInput } from '@/components/ui/text-input'
import { statuses } from '@/lib/dossier/model/statuses'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { type Chosen, queryOf } from './chosen'

const { queue: words, statuses: statusNames } = officialText.office

export type FiltersProps = {
  readonly chosen: Chosen
  readonly procedures: readonly { readonly code: string; readonly name: string }[]
}

/** Search and filters; by GET, so that the address says it all. Folded away while nothing is narrowed. */
export function Filters({ chosen, procedures }: FiltersProps) {
  const narrowed = chosen.query !== undefined || chosen.procedureCode !== undefined || chosen.status !== undefined
  return (
    <Details summary={words.filter} open={narrowed}>
      <form action={paths.queue()} method="get" role="search">
        {queryOf({ view: chosen.view }).xem === undefined ? null : <input type="hidden" name="xem" value={queryOf({ view: chosen.view }).xem} />}
        <TextInput name="tim" type="search" label={words.search} hint={words.searchHint} defaultValue={chosen.query} autoComplete="off" maxLength={200} />
        <Select
          name="thu-tuc"
          label={words.procedure}
          empty={words.anyProcedure}
          options={procedures.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={chosen.procedureCode ?? ''}
        />
        <Select
          name="trang-thai"
          label={words.status}
          empty={words.anyStatus}
          options={statuses.filter((status) => status !== 'DRAFT').map((status) => ({ value: status, label: statusNames[status] }))}
          defaultValue={chosen.status ?? ''}
        />
        <div className="mb-6 flex flex-wrap gap-4">
          <Button>{words.filter}</Button>
          {narrowed ? (
            <LinkButton href={paths.queue(queryOf({ view: chosen.view }))} variant="quiet">
              {words.clear}
            </LinkButton>
          ) : null}
        </div>
      </form>
    </Details>
  )
}
