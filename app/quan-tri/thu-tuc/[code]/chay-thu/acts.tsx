import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { needsReason } from '@/lib/dossier/schema/trial'
import { type TrialOffer, trialOffers } from '@/lib/dossier/model/trial-acts'
import { refusalReasons } from '@/lib/dossier/model/reasons'
import type { FiledTrial } from '@/lib/dossier/model/trial'
import type { Trial } from '@/lib/dossier/queries/trial'
import { isAsked } from '@/lib/form/model/fields'
import { reachablePages, shownAnswers, shownFields } from '@/lib/form/model/reachability'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import type { FieldGroup, FieldSpec, Initial } from '../../fields'
import { actInTrial } from './actions'
import { supplementStep, workStep } from './steps'
import { trialForm } from './trial'

const { trial: { work: words }, office: { events, roles, reasonCodes, deliveries } } = officialText

export type Filed = { readonly trial: Trial; readonly filed: FiledTrial }

/** What can be done with the trial now. */
export const offersOf = ({ trial: { definition, outcome, at }, filed }: Filed): readonly TrialOffer[] =>
  trialOffers({ definition, answers: outcome.answers, filed, now: at })

/** Who does it, in words. */
export const nameOf = (by: TrialOffer['by']): string => (by === 'citizen' || by === 'system' ? words.by[by] : roles[by])

/** What a supplement may ask for: the fields the citizen saw, and the papers. */
function askable({ definition: { form }, outcome, state }: Trial): readonly { value: string; label: string }[] {
  const counted = form ? shownAnswers(form, state.content.answers) : {}
  const fields = form ? reachablePages(form, state.content.answers).flatMap((page) => shownFields(page, counted)) : []
  return [
    ...fields.filter(isAsked).map(({ key, label }) => ({ value: `field:${key}`, label: label.vi })),
    ...outcome.components.filter(({ kind }) => kind === 'SUBMIT').map(({ key, title }) => ({ value: `component:${key}`, label: words.paper(title.vi) })),
  ]
}

const refusalChoices = refusalReasons.map((value) => ({ value, label: reasonCodes[value] }))

const later: FieldSpec = { kind: 'text', name: 'later', label: words.later, hint: words.laterHint, width: 'short', numeric: true, optional: true }

function fieldsFor({ event }: TrialOffer, { trial }: Filed): readonly FieldSpec[] {
  const reason: FieldSpec[] = needsReason(event) ? [{ kind: 'textarea', name: 'reason', label: words.reason, hint: words.reasonHint }] : []
  switch (event) {
    case 'refuse':
      return [
        { kind: 'select', name: 'reasonCode', label: words.reasonCode, empty: trialForm.choose, options: refusalChoices },
        ...reason,
        later,
      ]
    case 'requestSupplement':
      return [{ kind: 'checkboxes', name: 'items', label: words.items, choices: askable(trial) }, ...reason, later]
    case 'handOver':
      return [
        { kind: 'radios', name: 'delivery', label: words.delivery, choices: trial.definition.deliveries.map((value) => ({ value, label: deliveries[value] })) },
        later,
      ]
    default:
      return [...reason, later]
  }
}

const initialOf = ({ event }: TrialOffer, { filed }: Filed): Initial => (event === 'handOver' ? { delivery: filed.delivery } : {})

/** The form of one thing to do. */
function ActForm({ offer, ...of }: Filed & { readonly offer: TrialOffer }) {
  const { code, revision } = of.trial
  const groups: readonly FieldGroup[] = [{ fields: fieldsFor(offer, of) }]
  return (
    <>
      <h3 className="mb-4 text-lg">
        {nameOf(offer.by)}: {events[offer.event]}
      </h3>
      <DraftForm
        action={actInTrial}
        words={{ ...trialForm, cancel: words.cancel }}
        hidden={{ code, revision: String(revision), event: offer.event }}
        groups={groups}
        initial={initialOf(offer, of)}
        submit={events[offer.event]}
        busy={words.doing}
        cancelHref={paths.adminTrialStep(code, workStep)}
      />
    </>
  )
}

const hrefOf = (code: string, { event }: TrialOffer): string =>
  event === 'answerSupplement' ? paths.adminTrialStep(code, supplementStep) : `${paths.adminTrialStep(code, workStep, { viec: event })}#viec`

/** By whom what can be done, as links to its form. */
function Offers({ offers, ...of }: Filed & { readonly offers: readonly TrialOffer[] }) {
  const { trial: { definition, code }, filed } = of
  const step = stepByKey(definition.workflow, filed.stepKey)
  const people = [...new Set(offers.map(({ by }) => by))]
  return people.map((by) => (
    <div key={by} className="mb-5">
      <h3 className="mb-2 font-bold">
        {nameOf(by)}
        {step?.role === by ? `, ${words.at(step.title.vi)}` : null}
      </h3>
      <div className="flex flex-wrap gap-3 max-sm:flex-col">
        {offers.filter((offer) => offer.by === by).map((offer) => (
          <LinkButton key={offer.event} href={hrefOf(code, offer)} variant={offer === offers[0] ? 'primary' : 'secondary'}>
            {events[offer.event]}
          </LinkButton>
        ))}
      </div>
    </div>
  ))
}

/** Everything that may be done with the trial now, by whom; the chosen one with its form. */
export function Acts({ chosen, ...of }: Filed & { readonly chosen: string }) {
  const offers = offersOf(of)
  const offer = offers.find(({ event }) => event === chosen && event !== 'answerSupplement')
  return (
    <Card>
      <h2 id="viec" className="mb-4 text-xl">
        {words.acts}
      </h2>
      {offers.length === 0 ? <p>{words.none}</p> : null}
      {offer ? <ActForm {...of} offer={offer} /> : <Offers {...of} offers={offers} />}
    </Card>
  )
}
