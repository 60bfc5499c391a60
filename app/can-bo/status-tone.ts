import type { TagTone } from '@/components/ui/tag'
import { isFinal, isWaiting, type Status } from '@/lib/dossier/model/statuses'

/** How a status looks as a tag. */
export function statusTone(status: Status): TagTone {
  if (status === 'RETURNED' || status === 'COMPLETED') return 'done'
  if (isFinal(status)) return 'stopped'
  return isWaiting(status) ? 'waiting' : 'info'
}
