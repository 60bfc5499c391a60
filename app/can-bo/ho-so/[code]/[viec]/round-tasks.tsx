import { Notification } from '@/components/ui/notification'
import { SummaryList } from '@/components/ui/summary-list'
import { loadCalendar } from '@/lib/calendar/queries'
import { addWorkingDays } from '@/lib/calendar/model/working-time'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import type { ReasonUseCode } from '@/lib/dossier/model/reason-texts'
import { offeredTexts } from '@/lib/dossier/queries/reason-texts'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { answerStopWish, answerSupplementWish, askSupplement, askSupplementAgain, askToStop, stop } from '../actions'
import type { WorkField } from '../work-fields'
import { checklistField } from './listed'
import type { Setting, Task } from './task'

const { work } = officialText.office
const words = officialText.rounds

/** Working days a citizen is given to answer unless the official says otherwise. */
const usualDays = 5

/** The ready words of that use for this dossier, as options. */
export const readyWords = async ({ actor, dossier }: Pick<Setting, 'actor' | 'dossier'>, use: ReasonUseCode) =>
  (await offeredTexts(actor, { code: dossier.code, use })).map(({ id, title }) => ({ value: id, label: title }))

async function findingFields({ actor, dossier, now }: Setting): Promise<WorkField[]> {
  const calendar = await loadCalendar(actor, dossier.agencyId)
  const { answerBy, dateParts } = work.requestSupplement
  return [
    checklistField(dossier, await offeredTexts(actor, { code: dossier.code, use: 'SUPPLEMENT' })),
    { kind: 'day', name: 'answerBy', label: answerBy, labels: dateParts, initial: dayOf(addWorkingDays(calendar, now, usualDays)) },
  ]
}

/** A checklist that may be left half done: as somebody left it, and where it is kept. */
const keepingOf = ({ dossier: { code, checklist } }: Setting) => ({
  begun: checklist?.values,
  keeps: { url: paths.keepMarks(code), seen: checklist?.at.toISOString() ?? '', words: words.checklist.keep },
})

const Begun = ({ dossier: { checklist } }: Setting) =>
  checklist ? <Notification title={words.checklist.begun.title}>{words.checklist.begun.by(checklist.by, formatMoment(checklist.at))}</Notification> : null

/** Asking the citizen for what is missing, once the whole list was gone through. */
export const supplementTask: Task = {
  event: 'requestSupplement',
  page: async (setting) => ({
    title: work.requestSupplement.title,
    lead: work.requestSupplement.lead,
    action: askSupplement,
    submit: work.requestSupplement.submit,
    facts: <Begun {...setting} />,
    ...keepingOf(setting),
    fields: await findingFields(setting),
  }),
}

/** The same once the rounds are used up: the supervisor decides. */
export const furtherTask: Task = {
  event: 'proposeSupplement',
  page: async (setting) => ({
    title: words.propose.title,
    lead: words.propose.lead,
    facts: (
      <>
        <Notification tone="warning" title={words.round(setting.dossier.supplementRounds, setting.dossier.roundsAllowed)} />
        <Begun {...setting} />
      </>
    ),
    ...keepingOf(setting),
    action: askSupplementAgain,
    submit: words.propose.submit,
    fields: [...(await findingFields(setting)), { kind: 'textarea', name: 'ground', label: words.propose.ground, hint: words.propose.groundHint }],
  }),
}

/** The supervisor's answer to it. */
export const furtherDecisionTask: Task = {
  event: 'declineSupplement',
  page: ({ dossier }) => {
    const wish = dossier.proposedSupplement
    const own = words.decide
    return {
      title: own.title,
      lead: own.lead,
      facts: wish ? (
        <SummaryList
          items={[
            { key: 'by', label: own.by, value: `${wish.by}, ${formatMoment(wish.at)}` },
            { key: 'ground', label: own.ground, value: wish.ground },
            { key: 'items', label: own.items, value: wish.items.map(({ reason }) => reason).join('\n') },
            { key: 'until', label: own.answerBy, value: formatDay(dayOf(wish.answerBy)) },
            { key: 'rounds', label: words.rounds, value: words.round(dossier.supplementRounds, dossier.roundsAllowed) },
          ]}
        />
      ) : null,
      action: answerSupplementWish,
      submit: own.submit,
      fields: [
        { kind: 'radios', name: 'decision', label: own.decision, choices: [own.approve, own.decline] },
        { kind: 'textarea', name: 'reason', label: own.reason, optional: true },
      ],
    }
  },
}

const stopReason = async (setting: Setting): Promise<WorkField> => ({
  kind: 'textarea',
  name: 'reason',
  label: work.stop.reason,
  hint: work.stop.reasonHint,
  texts: await readyWords(setting, 'STOP'),
})

/** The leader ends what cannot be solved. */
export const stopTask: Task = {
  event: 'stop',
  page: async (setting) => ({ title: work.stop.title, lead: work.stop.lead, action: stop, submit: work.stop.submit, variant: 'danger', fields: [await stopReason(setting)] }),
}

/** Others propose it. */
export const stopWishTask: Task = {
  event: 'proposeStop',
  page: async (setting) => ({
    title: words.stop.propose.title,
    lead: words.stop.propose.lead,
    facts: setting.dossier.supplementOverdue ? <Notification title={words.stop.propose.overdue} /> : null,
    action: askToStop,
    submit: words.stop.propose.submit,
    fields: [await stopReason(setting)],
  }),
}

/** The leader's answer to it. */
export const stopDecisionTask: Task = {
  event: 'declineStop',
  page: ({ dossier }) => {
    const own = words.stop.decide
    const wish = dossier.proposedStop
    return {
      title: own.title,
      lead: own.lead,
      facts: wish ? (
        <SummaryList items={[{ key: 'by', label: own.by, value: `${wish.by}, ${formatMoment(wish.at)}` }, { key: 'reason', label: own.reason, value: wish.reason }]} />
      ) : null,
      action: answerStopWish,
      submit: own.submit,
      fields: [
        { kind: 'radios', name: 'decision', label: own.decision, choices: [own.approve, own.decline] },
        { kind: 'textarea', name: 'reason', label: own.why, hint: own.whyHint, optional: true },
      ],
    }
  },
}
