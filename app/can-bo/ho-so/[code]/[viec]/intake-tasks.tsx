import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { opensFrom } from '@/lib/calendar/model/calendar'
import { dueAt } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import { dayOf, formatMoment } from '@/lib/core/dates'
import { refusalReasons } from '@/lib/dossier/model/reasons'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { nextStep } from '@/lib/procedure/model/workflow'
import { officialText } from '@/lib/text/text'
import { dueTag } from '../../../due'
import { accept, answerWithdrawal, closeOverdue, refuse } from '../actions'
import { readyWords } from './round-tasks'
import type { Task } from './task'

const { work, due: dueWords, reasonCodes, roles, refusals } = officialText.office

/** Taking in, with the due date it would have. */
export const acceptTask: Task = {
  event: 'accept',
  async page({ actor, dossier, now }) {
    const words = work.accept
    const calendar = await loadCalendar(actor, dossier.agencyId)
    const isOpen = opensFrom(calendar, dayOf(now))
    const due = isOpen ? dueAt(calendar, timeLimitFor(dossier.definition, dossier), now).due : null
    const step = nextStep(dossier.definition.workflow, dossier.stepKey, dossier.answers)
    return {
      title: words.title,
      lead: words.lead,
      facts: (
        <SummaryList
          items={[
            {
              key: 'due',
              label: words.due,
              value: due ? (
                <>
                  <strong>{formatMoment(due)}</strong>{' '}
                  <Tag {...tagOf(dueTag({ status: 'ACCEPTED', intakeDueAt: null, dueAt: due }, calendar, now, dueWords))} />
                </>
              ) : (
                isOpen ? words.noDue : refusals['no-working-hours']
              ),
            },
            { key: 'next', label: words.next, value: step ? `${step.title.vi} (${roles[step.role]})` : '' },
          ]}
        />
      ),
      action: accept,
      submit: words.submit,
      fields: [{ kind: 'textarea', name: 'note', label: words.note, optional: true }],
    }
  },
}

const tagOf = ({ tone, text }: ReturnType<typeof dueTag>) => ({ tone, children: text })

/** Not taking in. */
export const refuseTask: Task = {
  event: 'refuse',
  page: async (setting) => ({
    title: work.refuse.title,
    lead: work.refuse.lead,
    action: refuse,
    submit: work.refuse.submit,
    variant: 'danger',
    fields: [
      {
        kind: 'radios',
        name: 'reasonCode',
        label: work.refuse.reasonCode,
        choices: refusalReasons.map((value) => ({ value, label: reasonCodes[value] })),
      },
      { kind: 'textarea', name: 'reason', label: work.refuse.reason, hint: work.refuse.reasonHint, texts: await readyWords(setting, 'REFUSAL') },
    ],
  }),
}

/** The citizen wants the dossier back. */
export const withdrawalTask: Task = {
  event: 'confirmWithdrawal',
  page: ({ dossier }) => {
    const words = work.withdrawal
    const wish = dossier.timeline.findLast(({ event }) => event === 'requestWithdrawal')
    return {
      title: words.title,
      lead: words.lead,
      facts: wish?.note ? <SummaryList items={[{ key: 'wish', label: words.wish, value: wish.note }]} /> : null,
      action: answerWithdrawal,
      submit: words.submit,
      fields: [
        {
          kind: 'radios',
          name: 'decision',
          label: words.decision,
          choices: [
            { value: 'confirm', label: words.confirm },
            { value: 'decline', label: words.decline },
          ],
        },
        { kind: 'textarea', name: 'reason', label: words.reason },
      ],
    }
  },
}

/** The date of a supplement passed without an answer. */
export const overdueTask: Task = {
  event: 'refuseOverdueSupplement',
  page: async (setting) => ({
    title: work.refuseOverdueSupplement.title,
    lead: work.refuseOverdueSupplement.lead,
    action: closeOverdue,
    submit: work.refuseOverdueSupplement.submit,
    variant: 'danger',
    fields: [{ kind: 'textarea', name: 'reason', label: work.refuseOverdueSupplement.reason, texts: await readyWords(setting, 'REFUSAL') }],
  }),
}
