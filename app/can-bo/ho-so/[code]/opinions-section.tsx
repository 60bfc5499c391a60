import { LinkButton } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { askedName, isOpinionLate } from './opinion-entries'

const words = officialText.opinions

type Opinion = Case['opinions'][number]

/** How an opinion stands, late or not. */
export function OpinionTag({ opinion, now }: { readonly opinion: Pick<Opinion, 'state' | 'dueAt' | 'closedAt'>; readonly now: Date }) {
  const late = isOpinionLate(opinion, now)
  if (opinion.state === 'OPEN') return <Tag tone={late ? 'overdue' : 'waiting'}>{late ? words.late : words.states.OPEN}</Tag>
  if (opinion.state === 'WITHDRAWN') return <Tag tone="stopped">{words.states.WITHDRAWN}</Tag>
  return <Tag tone={late ? 'due' : 'done'}>{late ? words.answeredLate : words.states.ANSWERED}</Tag>
}

function OpinionItem({ opinion, now }: { readonly opinion: Opinion; readonly now: Date }) {
  return (
    <li className="border-b border-rule py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{askedName(opinion)}</strong>
        <OpinionTag opinion={opinion} now={now} />
      </p>
      <p className="whitespace-pre-line">{opinion.question}</p>
      {opinion.answer === null ? null : <p className="mt-1 border-l-4 border-rule pl-3 whitespace-pre-line">{opinion.answer}</p>}
      <p className="text-sm text-soft">{opinion.closedAt ? `${words.states[opinion.state]}, ${formatMoment(opinion.closedAt)}` : `${words.one.due}: ${formatMoment(opinion.dueAt)}`}</p>
      <a href={paths.opinion(opinion.key)} className="inline-flex min-h-11 items-center">
        {opinion.state === 'OPEN' ? words.bench.open : words.bench.see}
      </a>
    </li>
  )
}

/** What others were asked about the dossier, and what they said. */
export function OpinionsSection({ dossier, now }: { readonly dossier: Case; readonly now: Date }) {
  const { opinions, mayAskOpinion, code } = dossier
  if (opinions.length === 0 && !mayAskOpinion) return null
  return (
    <section aria-labelledby="y-kien" className="mb-8">
      <h2 id="y-kien" className="mb-2 text-xl">
        {words.bench.title}
      </h2>
      {opinions.length === 0 ? <p className="mb-4">{words.bench.none}</p> : null}
      <ul className="mb-4">
        {opinions.map((opinion) => (
          <OpinionItem key={opinion.key} opinion={opinion} now={now} />
        ))}
      </ul>
      {mayAskOpinion ? (
        <LinkButton href={paths.askOpinion(code)} variant="secondary">
          {words.bench.ask}
        </LinkButton>
      ) : null}
    </section>
  )
}
