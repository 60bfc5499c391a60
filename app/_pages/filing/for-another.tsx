import { Notification } from '@/components/ui/notification'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { text, type Locale } from '@/lib/text/text'

/** In whose name the draft is, where it is not the citizen's own. */
export function ForAnother({ locale, forAnother }: { readonly locale: Locale; readonly forAnother: MyDraft['forAnother'] }) {
  if (!forAnother) return null
  const { filing, grounds } = text(locale).mandates
  const { ground, name } = forAnother
  return (
    <Notification title={ground === 'HELPING' ? filing.helping(name) : filing.now(name, grounds[ground])}>
      <p>{ground === 'HELPING' ? filing.helpingBody : filing.nowBody}</p>
    </Notification>
  )
}
