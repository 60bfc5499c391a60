import { Tag, type TagTone } from '@/components/ui/tag'
import type { Status } from '@/lib/dossier/model/statuses'
import { text, type Locale } from '@/lib/text/text'

const tones: Readonly<Record<Status, TagTone>> = {
  DRAFT: 'neutral',
  REGISTERED: 'info',
  ACCEPTED: 'info',
  REFUSED: 'stopped',
  IN_PROGRESS: 'info',
  SUPPLEMENT_REQUESTED: 'waiting',
  PAYMENT_REQUESTED: 'waiting',
  WITHDRAWAL_REQUESTED: 'info',
  STOPPED: 'stopped',
  COMPLETED: 'done',
  RETURNED: 'done',
}

/** Where a dossier stands; what waits for the citizen stands out. */
export function StatusTag({ status, locale }: { readonly status: Status; readonly locale: Locale }) {
  return <Tag tone={tones[status]}>{text(locale).dossier.statuses[status]}</Tag>
}
