import { Notification } from '@/components/ui/notification'
import { SummaryList } from '@/components/ui/summary-list'
import { loadCalendar } from '@/lib/calendar/queries'
import { formatDong } from '@/lib/core/money'
import { colleaguesFor } from '@/lib/dossier/queries/case'
import { usualPayDay } from '@/lib/dossier/model/payment-wait'
import { owedOf } from '@/lib/payment/model'
import { nextStep, previousStep } from '@/lib/procedure/model/workflow'
import { officialText } from '@/lib/text/text'
import { askPayment, forward, reassign, sendBack } from '../actions'
import type { Task } from './task'

const { work } = officialText.office

/** Asking the citizen to pay what is owed before the dossier goes on. */
export const paymentTask: Task = {
  event: 'requestPayment',
  async page({ actor, dossier, now }) {
    const words = work.requestPayment
    const calendar = await loadCalendar(actor, dossier.agencyId)
    const due = dossier.fees.filter(({ state }) => state === 'DUE')
    return {
      title: words.title,
      lead: words.lead,
      facts: (
        <SummaryList
          items={[
            ...due.map(({ key, label, amount }) => ({ key, label, value: formatDong(amount) })),
            { key: 'owed', label: words.owed, value: <strong>{formatDong(owedOf(dossier.fees))}</strong> },
          ]}
        />
      ),
      action: askPayment,
      submit: words.submit,
      fields: [
        { kind: 'textarea', name: 'reason', label: words.reason, hint: words.reasonHint },
        { kind: 'day', name: 'payBy', label: words.payBy, hint: words.payByHint, labels: work.requestSupplement.dateParts, initial: usualPayDay(calendar, now) },
      ],
    }
  },
}

/** Sending on. */
export const forwardTask: Task = {
  event: 'forward',
  page: ({ dossier }) => ({
    title: work.forward.title,
    lead: work.forward.lead(nextStep(dossier.definition.workflow, dossier.stepKey, dossier.answers)?.title.vi ?? ''),
    action: forward,
    submit: work.forward.submit,
    fields: [{ kind: 'textarea', name: 'note', label: work.forward.note, optional: true }],
  }),
}

/** Sending back to the colleague before. */
export const returnTask: Task = {
  event: 'returnToPrevious',
  page: ({ dossier }) => ({
    title: work.returnToPrevious.title,
    lead: work.returnToPrevious.lead(previousStep(dossier.definition.workflow, dossier.stepKey, dossier.answers)?.title.vi ?? ''),
    action: sendBack,
    submit: work.returnToPrevious.submit,
    fields: [{ kind: 'textarea', name: 'reason', label: work.returnToPrevious.reason, hint: work.returnToPrevious.reasonHint }],
  }),
}

/** Handing the dossier to a colleague. */
export const reassignTask: Task = {
  event: 'reassign',
  async page({ actor, dossier }) {
    const colleagues = await colleaguesFor(actor, dossier.code)
    const words = work.reassign
    return {
      title: words.title,
      lead: words.lead,
      facts: colleagues.length === 0 ? <Notification tone="warning" title={words.nobody} /> : null,
      action: reassign,
      submit: words.submit,
      fields: [
        {
          kind: 'select',
          name: 'official',
          label: words.official,
          empty: words.choose,
          options: colleagues.map(({ key, fullName, title }) => ({ value: key, label: `${fullName} (${title})` })),
        },
      ],
    }
  },
}
