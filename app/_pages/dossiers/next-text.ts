import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import type { Text } from '@/lib/text/text'

/** How a dossier stands, as far as its owner's next line hangs on it. */
export type Standing = Pick<MyDossier, 'status' | 'intakeDueAt' | 'dueAt' | 'submittedAt' | 'delivery'> & {
  readonly confirmation: Pick<NonNullable<MyDossier['confirmation']>, 'deadlineAt'> | null
  readonly supplement: Pick<NonNullable<MyDossier['supplement']>, 'answerBy'> | null
}

/** What happens next, and by when. */
export function nextText(dossier: Standing, words: Text['dossier']['next']): string {
  const { status, intakeDueAt, dueAt, confirmation, supplement } = dossier
  switch (status) {
    case 'DRAFT':
      return ''
    case 'REGISTERED':
      return words.REGISTERED(formatMoment(intakeDueAt ?? dossier.submittedAt))
    case 'ACCEPTED':
    case 'IN_PROGRESS':
      if (confirmation) return words.confirmation(formatMoment(confirmation.deadlineAt))
      return dueAt ? words[status](formatMoment(dueAt)) : words.noLimit
    case 'SUPPLEMENT_REQUESTED':
      return words.SUPPLEMENT_REQUESTED(formatDay(dayOf(supplement?.answerBy ?? dossier.submittedAt)))
    case 'COMPLETED':
      return words.COMPLETED[dossier.delivery]
    case 'REFUSED':
    case 'PAYMENT_REQUESTED':
    case 'WITHDRAWAL_REQUESTED':
    case 'STOPPED':
    case 'RETURNED':
      return words[status]
  }
}
