import { Notification } from '@/components/ui/notification'
import { officialText } from '@/lib/text/text'

const words = officialText.procedures.done

const isDone = (code: string): code is keyof typeof words => Object.hasOwn(words, code)

/** What was just done, once; `code` is the address's `?xong=`. */
export function Done({ code }: { readonly code: string | string[] | undefined }) {
  return typeof code === 'string' && isDone(code) ? <Notification tone="success" announce title={words[code]} /> : null
}
