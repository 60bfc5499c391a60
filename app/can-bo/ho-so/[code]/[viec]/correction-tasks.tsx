import { SummaryList } from '@/components/ui/summary-list'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { correct, keepResult } from '../actions'
import type { Task } from './task'

const words = officialText.rounds.correction

/** What the citizen says is wrong. */
function Wish({ dossier }: { readonly dossier: Case }) {
  const wish = dossier.timeline.findLast(({ event }) => event === 'requestCorrection')
  return wish?.note ? <SummaryList items={[{ key: 'wish', label: words.wish, value: wish.note }]} /> : null
}

/** Making a wrong result anew. */
export const correctTask: Task = {
  event: 'correct',
  page: ({ dossier }) => ({
    title: words.title,
    lead: words.lead,
    facts: <Wish dossier={dossier} />,
    action: correct,
    submit: words.submit,
    fields: [{ kind: 'textarea', name: 'reason', label: words.reason, hint: words.reasonHint }],
  }),
}

/** Keeping the result as it is. */
export const keepTask: Task = {
  event: 'declineCorrection',
  page: ({ dossier }) => ({
    title: words.keep.title,
    lead: words.keep.lead,
    facts: <Wish dossier={dossier} />,
    action: keepResult,
    submit: words.keep.submit,
    fields: [{ kind: 'textarea', name: 'reason', label: words.keep.reason }],
  }),
}
