import { statusTone } from '@/components/dossier/status-tone'
import { Tag } from '@/components/ui/tag'
import type { Status } from '@/lib/dossier/model/statuses'
import { text, type Locale } from '@/lib/text/text'

/** Where a dossier stands, in its owner's words. */
export function StatusTag({ status, locale }: { readonly status: Status; readonly locale: Locale }) {
  return <Tag tone={statusTone(status)}>{text(locale).dossier.statuses[status]}</Tag>
}
