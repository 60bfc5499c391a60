import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import type { officialText } from '@/lib/text/text'

export type RecoveryCodesProps = {
  readonly codes: readonly string[]
  readonly next: string
  readonly words: (typeof officialText.factors)['codes']
}

/** The recovery codes, this once, to be printed or copied. */
export function RecoveryCodes({ codes, next, words }: RecoveryCodesProps) {
  return (
    <section aria-label={words.title} className="max-w-text">
      <h2 className="mb-2 text-xl">{words.title}</h2>
      <p className="mb-4">{words.lead}</p>
      <ol className="grid list-decimal gap-x-10 gap-y-2 pl-8 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-lg">{code}</code>
          </li>
        ))}
      </ol>
      <div className="no-print">
        <ButtonGroup>
          <LinkButton href={next}>{words.go}</LinkButton>
          <PrintButton>{words.print}</PrintButton>
        </ButtonGroup>
      </div>
    </section>
  )
}
