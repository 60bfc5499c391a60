import { Notification } from '@/components/ui/notification'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

/** What level 1 may not do here, and where it stands how to raise it. */
export function RaiseLevel({ locale }: { readonly locale: Locale }) {
  const { start } = text(locale).journey
  return (
    <Notification tone="warning" title={start.levelTitle}>
      <p>{start.levelBody}</p>
      <p>
        <a href={paths.level(locale)} className="inline-flex min-h-11 items-center font-bold">
          {start.levelLink}
        </a>
      </p>
    </Notification>
  )
}
