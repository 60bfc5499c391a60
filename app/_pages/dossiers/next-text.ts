import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import type { Text } from '@/lib/text/text'

/** How a dossier stands, as far as its owner's next line hangs on it. */
export type Standing = Pick<MyDossier, 'status' | 'intakeDueAt' | 'dueAt' | 'submittedAt' | 'delivery'> & {
  /** Set while a finished result is being corrected, too. */
  readonly completedAt?: Date | null
  readonly confirmation: Pick<NonNullable<MyDossier['confirmation']>, 'deadlineAt'> | null
  readonly supplement: Pick<NonNullable<MyDossier['supplement']>, 'answerBy'> | null
}

type Words = Text['dossier']['next']
type Asked = {
  readonly now: Date
  /** Whom to call about a date that was not kept. */
  readonly phone: string
}

const running = ['ACCEPTED', 'IN_PROGRESS']

/** Said instead once the moment that was named is over: since when, and whom to ask. Null while nothing is late. */
function lateText({ status, intakeDueAt, dueAt, confirmation, supplement }: Standing, words: Words['late'], { now, phone }: Asked): string | null {
  const over = (moment: Date | null | undefined): moment is Date => Boolean(moment && moment < now)
  if (status === 'REGISTERED' && over(intakeDueAt)) return words.intake(formatMoment(intakeDueAt), phone)
  if (status === 'SUPPLEMENT_REQUESTED' && over(supplement?.answerBy)) return words.supplement(formatDay(dayOf(supplement.answerBy)), phone)
  if (!running.includes(status)) return null
  if (confirmation) return over(confirmation.deadlineAt) ? words.confirmation(formatMoment(confirmation.deadlineAt), phone) : null
  return over(dueAt) ? words.result(formatMoment(dueAt), phone) : null
}

/** What happens next, and by when; where that time is over, that it is. */
export function nextText(dossier: Standing, words: Words, asked: Asked): string {
  if (dossier.completedAt && running.includes(dossier.status) && !dossier.confirmation) return words.correcting
  return lateText(dossier, words.late, asked) ?? comingText(dossier, words)
}

function comingText(dossier: Standing, words: Words): string {
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
