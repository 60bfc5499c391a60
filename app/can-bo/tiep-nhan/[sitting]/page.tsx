import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { Select, TextInput } from '@/components/ui/text-input'
import { listWorkingAgencies } from '@/lib/calendar/queries'
import { dayOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import type { Sitting } from '@/lib/dossier/queries/intakes'
import { visitor } from '@/lib/identity/session'
import { offersChannel } from '@/lib/procedure/model/limits'
import { searchProcedures } from '@/lib/procedure/queries/search'
import type { Version } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Doubts } from '../doubts'
import { NoHours } from '../no-hours'
import { PickForm } from '../pick-form'
import { formPlace } from '../places'
import { requireSitting } from '../sitting-of'

const { counter } = officialText
const words = counter.choose

export const metadata: Metadata = { title: words.title }

/** So many answers are shown; who wants another writes more. */
const shown = 8

type Found = { readonly version: Version; readonly sitting: Sitting; readonly agencyId: string | undefined; readonly isFirst: boolean }

const plainLink = 'inline-flex min-h-11 items-center font-bold'

function hindranceOf({ definition }: Version, channel: Sitting['channel']): string | null {
  if (!definition.form || !definition.workflow) return words.notOffered
  return offersChannel(definition, channel) ? null : words.notChannel[channel]
}

function Answer({ version: { code, definition }, version, sitting, agencyId, isFirst }: Found) {
  const hindrance = hindranceOf(version, sitting.channel)
  const { refusals, errorTitle, sending } = counter
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 border-t border-rule py-4">
      <div className="min-w-0 max-w-text">
        <p className="font-bold">{definition.name.vi}</p>
        <p className="text-sm text-soft">{code}</p>
        {definition.cases.length > 0 ? (
          <p className="text-sm">
            {words.cases} {definition.cases.map(({ title }) => title.vi).join('; ')}
          </p>
        ) : null}
      </div>
      {hindrance === null ? (
        <PickForm
          words={{ refusals, errorTitle, sending, pick: words.pick, pickOf: words.pickOf(definition.name.vi) }}
          sitting={shortId(sitting.id)}
          procedureCode={code}
          agencyId={agencyId}
          isFirst={isFirst}
        />
      ) : (
        <p className="text-soft">{hindrance}</p>
      )}
    </li>
  )
}

type AnswersProps = Omit<Found, 'version' | 'isFirst'> & { readonly found: readonly Version[]; readonly first: number }

function Answers({ found, first, ...of }: AnswersProps) {
  if (found.length === 0) return <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
  return (
    <section className="mt-8" aria-label={words.found(found.length)}>
      <ul>
        {found.map((version, index) => (
          <Answer key={version.id} version={version} isFirst={index === first} {...of} />
        ))}
      </ul>
    </section>
  )
}

/** What was begun and taken in for this person so far. */
function SoFar({ sitting }: { readonly sitting: Sitting }) {
  const taken = sitting.intakes.flatMap(({ dossier, procedureCode }) => (dossier ? [{ ...dossier, procedureCode }] : []))
  const open = sitting.intakes.filter(({ dossier }) => dossier === null)
  const id = shortId(sitting.id)
  return (
    <>
      {open.length > 0 ? (
        <section className="mt-8">
          <h2 className="text-xl">{words.unfinished}</h2>
          <ul>
            {open.map((intake) => (
              <li key={intake.id}>
                <a href={`${paths.counterIntake(id, shortId(intake.id))}#${formPlace}`} className={plainLink}>
                  {words.goOn}: {intake.procedureCode}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {taken.length > 0 ? (
        <section className="mt-8">
          <h2 className="text-xl">{words.taken}</h2>
          <p>{taken.map(({ code }) => code).join(', ')}</p>
          <a href={paths.counterDone(id)} className={plainLink}>
            {words.toReceipt}
          </a>
        </section>
      ) : null}
      <p className="mt-8">
        <a href={paths.counter()} className={plainLink}>
          {words.nextPerson}
        </a>
      </p>
    </>
  )
}

type SearchFormProps = {
  readonly q: string
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: { readonly id: string } | undefined
  /** The agency whose counter it is. */
  readonly own: string
  readonly hasAnswer: boolean
}

function SearchForm({ q, agencies, chosen, own, hasAnswer }: SearchFormProps) {
  return (
    <form method="get" className="max-w-text">
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the page is for this one field */}
      <TextInput name="q" label={words.search} hint={words.searchHint} width="full" defaultValue={q} maxLength={200} autoComplete="off" autoFocus={!hasAnswer} />
      {agencies.length > 1 ? (
        <Details summary={words.elsewhere} open={chosen !== undefined && chosen.id !== own}>
          <Select
            name="co-quan"
            label={words.elsewhere}
            hint={words.elsewhereHint}
            options={agencies.map(({ id, name }) => ({ value: shortId(id), label: name }))}
            defaultValue={shortId(chosen?.id ?? own)}
          />
        </Details>
      ) : null}
      <Button variant={hasAnswer ? 'secondary' : 'primary'}>{words.find}</Button>
    </form>
  )
}

/** Which procedure: by its code or in words; Enter takes the best answer. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/tiep-nhan/[sitting]'>) {
  const sitting = await requireSitting((await params).sitting)
  const query = await searchParams
  const q = [query['q'] ?? ''].flat()[0]?.trim() ?? ''
  const now = new Date()
  const [search, agencies] = await Promise.all([q === '' ? null : searchProcedures(visitor, { at: now, q }), listWorkingAgencies(visitor, dayOf(now))])
  const chosen = agencies.find(({ id }) => shortId(id) === query['co-quan'])
  const found = (search?.found ?? []).slice(0, shown)
  const competent = chosen ?? agencies.find(({ id }) => id === sitting.agencyId)
  const first = found.findIndex((version) => hindranceOf(version, sitting.channel) === null)
  return (
    <>
      <PageTitle caption={words.caption(sitting.name)}>{words.title}</PageTitle>
      <Doubts doubts={sitting.doubts} />
      {competent?.works === false ? <NoHours agencyId={competent.id} /> : null}
      <SearchForm q={q} agencies={agencies} chosen={chosen} own={sitting.agencyId} hasAnswer={first !== -1} />
      {search === null ? null : <Answers found={found} sitting={sitting} agencyId={chosen?.id} first={first} />}
      <SoFar sitting={sitting} />
    </>
  )
}
