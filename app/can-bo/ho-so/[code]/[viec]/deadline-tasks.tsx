import { Notification } from '@/components/ui/notification'
import { SummaryList } from '@/components/ui/summary-list'
import { loadCalendar } from '@/lib/calendar/queries'
import { addWorkingDays } from '@/lib/calendar/model/working-time'
import { dayOf, formatMoment } from '@/lib/core/dates'
import { delayReasons } from '@/lib/dossier/model/deadlines'
import { officialText } from '@/lib/text/text'
import { delays } from '@/lib/text/official/clock'
import { answerExtension, askExtension } from '../actions'
import { readyWords } from './round-tasks'
import type { Task } from './task'

const words = officialText.clock

/** So many working days are proposed unless the official says otherwise. */
const usualDays = 3

/** Asking the approver for a later due date. */
export const extensionTask: Task = {
  event: 'proposeExtension',
  async page({ actor, dossier, now }) {
    const calendar = await loadCalendar(actor, dossier.agencyId)
    const due = dossier.dueAt ?? now
    return {
      title: words.propose.title,
      lead: words.propose.lead,
      facts: (
        <>
          <Notification title={words.propose.once} />
          <SummaryList items={[{ key: 'now', label: words.propose.now, value: <strong>{formatMoment(due)}</strong> }]} />
        </>
      ),
      action: askExtension,
      submit: words.propose.submit,
      fields: [
        { kind: 'day', name: 'until', label: words.propose.until, labels: words.dateParts, initial: dayOf(addWorkingDays(calendar, due > now ? due : now, usualDays)) },
        { kind: 'select', name: 'reasonCode', label: words.reasonCode, empty: words.chooseReason, options: delayReasons.map((value) => ({ value, label: delays[value] })) },
        { kind: 'textarea', name: 'reason', label: words.propose.reason, hint: words.propose.reasonHint, texts: await readyWords({ actor, dossier }, 'EXTENSION') },
      ],
    }
  },
}

/** The approver's answer. */
export const extensionDecisionTask: Task = {
  event: 'approveExtension',
  page({ dossier, now }) {
    const { extension } = dossier.deadline
    const due = dossier.dueAt ?? now
    return {
      title: words.decide.title,
      lead: words.decide.lead,
      facts: extension ? (
        <>
          {due < now ? <Notification tone="warning" title={words.decide.late} /> : null}
          <SummaryList
            items={[
              { key: 'before', label: words.decide.before, value: formatMoment(due) },
              { key: 'due', label: words.decide.due, value: <strong>{formatMoment(extension.due)}</strong> },
              { key: 'code', label: words.reasonCode, value: delays[extension.reasonCode] },
              { key: 'reason', label: words.decide.reason, value: extension.reason },
            ]}
          />
        </>
      ) : null,
      action: answerExtension,
      submit: words.decide.submit,
      fields: [
        {
          kind: 'radios',
          name: 'decision',
          label: words.decide.decision,
          choices: [
            { value: 'approve', ...words.decide.approve },
            { value: 'decline', ...words.decide.decline },
          ],
        },
        { kind: 'textarea', name: 'reason', label: words.decide.why, hint: words.decide.whyHint, optional: true },
      ],
    }
  },
}
