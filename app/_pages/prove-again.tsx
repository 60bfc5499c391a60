import { SubmitButton } from '@/components/ui/submit-button'
import { text, type Locale } from '@/lib/text/text'

export type ProveAgainProps = {
  readonly locale: Locale
  /** Where to come back to. */
  readonly backTo: string
  /** Another errand than proving the same account anew. */
  readonly errand?: 'xac-thuc' | 'gop'
  readonly label?: string
}

/** The button to VNeID and back; a plain form, so that it works without JavaScript. */
export function ProveAgain({ locale, backTo, errand = 'xac-thuc', label }: ProveAgainProps) {
  const words = text(locale).proving.stepUp
  return (
    <form action="/api/dang-nhap/vneid" method="post">
      <input type="hidden" name="tiep" value={backTo} />
      <input type="hidden" name="viec" value={errand} />
      <SubmitButton busy={words.busy}>{label ?? words.button}</SubmitButton>
    </form>
  )
}
