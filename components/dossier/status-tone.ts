import type { TagTone } from '@/components/ui/tag'
import type { Status } from '@/lib/dossier/model/statuses'

const tones: Readonly<Record<Status, TagTone>> = {
  DRAFT: 'neutral',
  REGISTERED: 'info',
  ACCEPTED: 'info',
  REFUSED: 'stopped',
  IN_PROGRESS: 'info',
  SUPPLEMENT_REQUESTED: 'waiting',
  PAYMENT_REQUESTED: 'waiting',
  // The office's turn, unlike the two before.
  WITHDRAWAL_REQUESTED: 'info',
  STOPPED: 'stopped',
  COMPLETED: 'done',
  RETURNED: 'done',
}

/** How a status looks as a tag; what waits for the citizen stands out, on everybody's pages alike. */
export const statusTone = (status: Status): TagTone => tones[status]
