import { Icon } from '@/components/ui/icon'
import { formatMoment } from '@/lib/core/dates'
import type { ToldLookUp } from '@/lib/dossier/model/replacement'
import { text, type Locale } from '@/lib/text/text'

type Props = { readonly lookUp: ToldLookUp; readonly locale: Locale }

/** What was found of a component in one line, or that an official will check. */
export function lookUpLine({ finding, source, at }: ToldLookUp, locale: Locale): string {
  const { replacing: words } = text(locale)
  return finding === 'FOUND' && source ? words.foundShort(words.sources[source], formatMoment(at)) : words.toCheckShort
}

/** That a component need not be handed in, and where it was found; or why it was not, and what one can do. */
export function ReplacedNote({ lookUp, locale }: Props) {
  const { replacing: words } = text(locale)
  const { finding, source, at, number } = lookUp
  if (finding !== 'FOUND') {
    return (
      <div className="mt-3 max-w-text border-l-4 border-warning pl-4">
        <p className="font-bold">{words.toCheckTitle}</p>
        <p>{words.toCheck[finding]}</p>
        <p className="text-soft">{words.mayLeave}</p>
      </div>
    )
  }
  return (
    <div className="mt-3 flex max-w-text gap-2 border-l-4 border-success pl-4">
      <span className="mt-0.5 text-success">
        <Icon name="check" />
      </span>
      <div className="min-w-0">
        <p className="font-bold">{words.replaced}</p>
        {source ? <p>{words.found(words.sources[source], formatMoment(at))}</p> : null}
        {number ? <p className="text-soft">{words.number(number)}</p> : null}
      </div>
    </div>
  )
}
