import { LinkButton } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { SubmitButton } from '@/components/ui/submit-button'
import { Select, TextInput } from '@/components/ui/text-input'
import { statuses } from '@/lib/dossier/model/statuses'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { searchWords } from '../looked-for'
import { PostedSearch } from '../posted-search'
import { lookInQueue } from './actions'
import { type Chosen, isNarrowed, queryOf } from './chosen'
import { SaveFilter } from './save-filter'

const { queue: words, statuses: statusNames } = officialText.office
const { save, errorTitle, refusals, fieldErrors } = officialText.queueViews

type Choice = { readonly value: string; readonly label: string }

export type FiltersProps = {
  readonly chosen: Chosen
  readonly procedures: readonly Choice[]
  readonly steps: readonly Choice[]
}

/** Search and filters; posted, so that the words stand in no address. Folded away while nothing is narrowed. */
export function Filters({ chosen, procedures, steps }: FiltersProps) {
  const narrowed = isNarrowed(chosen)
  const { xem } = queryOf({ view: chosen.view })
  return (
    <Details summary={words.filter} open={narrowed}>
      <PostedSearch key={paths.queue(queryOf(chosen))} action={lookInQueue} words={searchWords}>
        {xem === undefined ? null : <input type="hidden" name="xem" value={xem} />}
        <TextInput name="words" type="search" label={words.search} hint={words.searchHint} defaultValue={chosen.query} autoComplete="off" maxLength={200} />
        <Select name="thu-tuc" label={words.procedure} empty={words.anyProcedure} options={procedures} defaultValue={chosen.procedureCode ?? ''} />
        <Select name="buoc" label={words.step} empty={words.anyStep} options={steps} defaultValue={chosen.stepKey ?? ''} />
        <Select
          name="trang-thai"
          label={words.status}
          empty={words.anyStatus}
          options={statuses.filter((status) => status !== 'DRAFT').map((status) => ({ value: status, label: statusNames[status] }))}
          defaultValue={chosen.status ?? ''}
        />
        <div className="mb-6 flex flex-wrap gap-4">
          <SubmitButton busy={searchWords.busy}>{words.filter}</SubmitButton>
          {narrowed ? (
            <LinkButton href={paths.queue(queryOf({ view: chosen.view }))} variant="quiet">
              {words.clear}
            </LinkButton>
          ) : null}
        </div>
      </PostedSearch>
      {narrowed ? (
        <SaveFilter
          hidden={{
            view: chosen.view, procedureCode: chosen.procedureCode ?? '', stepKey: chosen.stepKey ?? '', status: chosen.status ?? '', query: chosen.query ?? '',
          }}
          words={{ ...save, answers: { errorTitle, refusals, fields: fieldErrors } }}
        />
      ) : null}
      <p>
        <a href={paths.queueFilters()} className="inline-flex min-h-11 items-center">
          {save.manage}
        </a>
      </p>
    </Details>
  )
}
