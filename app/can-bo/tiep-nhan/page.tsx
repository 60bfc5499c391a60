import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWhere } from '@/lib/core/actor'
import { dayOf, formatMoment } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { listSittings } from '@/lib/dossier/queries/intakes'
import { countPassedOn } from '@/lib/dossier/queries/passed-on'
import { listAgencies } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { WhoForm } from './who-form'

const { counter } = officialText
const words = counter.who

export const metadata: Metadata = { title: words.title }

const plainLink = 'inline-flex min-h-11 items-center font-bold'

async function Unfinished() {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.counter())
  const sittings = await listSittings(actor, new Date())
  if (sittings.length === 0) return null
  return (
    <Card>
      <h2 className="mb-2 text-xl">{words.open}</h2>
      <ul>
        {sittings.map(({ id, name, startedAt, intakes }) => (
          <li key={id} className="border-t border-rule py-1">
            <a href={paths.counterSitting(shortId(id))} className={plainLink}>
              {counter.openLine(name, formatMoment(startedAt))}
            </a>{' '}
            <span className="text-soft">{intakes.map(({ procedureCode }) => procedureCode).join(', ') || words.noProcedure}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-soft">{words.openUntil}</p>
    </Card>
  )
}

/** The counter: whoever stands there, or wrote, is found by the personal id; the rest follows from it. */
export default async function Page({ searchParams }: PageProps<'/can-bo/tiep-nhan'>) {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.counter())
  const isPost = (await searchParams)['kenh'] === 'buu-chinh'
  const own = new Set(agenciesWhere(actor, ['COUNTER_OFFICER']))
  const passed = await countPassedOn(actor)
  const agencies = (await listAgencies(actor)).filter(({ id }) => own.has(id)).map(({ id, name }) => ({ id, name }))
  const [year = '', month = '', day = ''] = dayOf(new Date()).split('-')
  const { refusals, errorTitle, sending } = counter
  return (
    <>
      <PageTitle lead={isPost ? words.postLead : words.lead}>{isPost ? words.postTitle : words.title}</PageTitle>
      <div className="grid gap-8 lg:grid-cols-[1fr_22rem]">
        <div className="max-w-text">
          <WhoForm
            words={{ who: words, refusals, errorTitle, sending }}
            agencies={agencies}
            channel={isPost ? 'POST' : 'COUNTER'}
            today={{ day, month, year }}
          />
        </div>
        <div>
          <Unfinished />
          <ul>
            <li>
              <a href={isPost ? paths.counter() : paths.counter({ kenh: 'buu-chinh' })} className={plainLink}>
                {isPost ? words.toCounter : words.toPost}
              </a>
            </li>
            <li>
              <a href={paths.passedOn()} className={plainLink}>
                {words.toPassed}
              </a>{' '}
              <span className="text-soft">({counter.passedCount(passed)})</span>
            </li>
          </ul>
        </div>
      </div>
    </>
  )
}
