import 'server-only'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { addWorkingDays } from '@/lib/calendar/model/working-time'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf, momentOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { pruneAnswers } from '@/lib/form/model/reachability'
import { askedComponents, type SupplementItem, supplementItems } from './model/supplement'
import { type FiledTrial, trialErrors, trialTime } from './model/trial'
import { playAct } from './model/trial-acts'
import type { TrialActInput } from './schema/trial'
import { type OwnTrial, ownTrial, writeTrial } from './trial/own-trial'

/** Working days a citizen is given to answer a supplement in a trial. */
const usualDays = 5

/**
 * Does in a trial what an official, the citizen or the clock would do with a dossier, by the transition table and the
 * step's own actions. Refuses 'not-possible', 'fee-due', 'unknown-item', and 'incomplete' or 'components-missing' for a
 * supplement that does not answer what was asked.
 */
export function actInTrial(actor: Actor, input: TrialActInput, now: Date) {
  return inTransaction(async (tx) => {
    const trial = await ownTrial(tx, actor, input.code, now)
    const filed = trial?.state.filed
    if (!trial || !filed) return refuse('not-found')
    if (trial.revision !== input.revision) return refuse('changed-meanwhile')
    const played = play(trial, filed, input, { now, calendar: await loadCalendar(actor, trial.agencyId) })
    if (typeof played === 'string') return refuse(played)
    return (await writeTrial(tx, trial, played, now)) ? ok({ code: input.code, event: input.event }) : refuse('changed-meanwhile')
  })
}

/** The trial after the act, or why there is none. */
function play(trial: OwnTrial, filed: FiledTrial, input: TrialActInput, { now, calendar }: { now: Date; calendar: WorkingCalendar }) {
  const { definition, state } = trial
  const setting = { ...state.setting, daysAhead: state.setting.daysAhead + input.later }
  const at = trialTime(setting, now)
  const items = itemsOf(trial, input)
  if (typeof items === 'string') return 'unknown-item'
  const open = input.event === 'answerSupplement' ? openOf(trial, filed, at) : null
  if (open) return open

  const answers = pruneAnswers(definition.form ?? { pages: [] }, state.content.answers)
  const answerBy = momentOf(dayOf(addWorkingDays(calendar, at, usualDays)), 23 * 60 + 59)
  const { event, reason, reasonCode = null, delivery = filed.delivery } = input
  const act = { event, reason, reasonCode, items, answerBy, delivery }
  const played = playAct({ definition, answers, filed, now: at }, act, { calendar, channel: setting.channel })
  if (typeof played === 'string') return played
  return { ...state, setting, filed: played, ...(event === 'requestSupplement' && { handedIn: withoutAsked(trial, items) }) }
}

/** One reason stands for every thing asked. */
const itemsOf = ({ definition }: OwnTrial, { items, reason }: TrialActInput) =>
  supplementItems(definition, { items, why: Object.fromEntries(items.map((item) => [item.split(':')[1] ?? '', reason])) })

/** A paper asked for again has to be handed in again. */
const withoutAsked = ({ state }: OwnTrial, items: readonly SupplementItem[]) => state.handedIn.filter((key) => !askedComponents(items).includes(key))

function openOf({ definition: { form }, state }: OwnTrial, { waiting }: FiledTrial, at: Date): 'incomplete' | 'components-missing' | null {
  if (form && trialErrors(form, state.content, dayOf(at)).length > 0) return 'incomplete'
  const asked = waiting?.kind === 'supplement' ? askedComponents(waiting.items) : []
  return asked.every((key) => state.handedIn.includes(key)) ? null : 'components-missing'
}
