import { QrCode } from '@/components/ui/qr-code'
import type { officialText } from '@/lib/text/text'

export type AppSecretProps = {
  readonly secret: { readonly secret: string; readonly address: string }
  readonly words: Pick<(typeof officialText.factors)['enrol'], 'first' | 'firstHelp' | 'second' | 'secondHelp' | 'qrCode' | 'third'>
}

/** How to put a secret into an authenticator app: a QR code, and the same to type. */
export function AppSecret({ secret, words }: AppSecretProps) {
  return (
    <ol className="mb-6 max-w-text list-decimal space-y-6 pl-6">
      <li>
        <strong>{words.first}</strong>
        <p>{words.firstHelp}</p>
      </li>
      <li>
        <strong>{words.second}</strong>
        <QrCode value={secret.address} label={words.qrCode} />
        <p>{words.secondHelp}</p>
        <p>
          <code className="text-lg break-words">{(secret.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
        </p>
      </li>
      <li>
        <strong>{words.third}</strong>
      </li>
    </ol>
  )
}
