import { Notification } from '@/components/ui/notification'
import type { CardDoubt } from '@/lib/identity/model/card'
import { officialText } from '@/lib/text/text'

const { doubtsTitle, doubts: sentences } = officialText.counter

/** What looks odd about the card, to be looked at. */
export function Doubts({ doubts }: { readonly doubts: readonly CardDoubt[] }) {
  if (doubts.length === 0) return null
  return (
    <Notification tone="warning" title={doubtsTitle}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{sentences[doubt]}</li>
        ))}
      </ul>
    </Notification>
  )
}
