import { Tag } from '@/components/ui/tag'
import { formatDay, formatMoment } from '@/lib/core/dates'
import { factsOf } from '@/lib/document/model/document-types'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.digitisation

type Digitised = Case['digitised'][number]

const said = ({ documentType, data }: Digitised): string =>
  [words.types[documentType], ...factsOf(documentType).flatMap((fact) => {
    const value = data[fact]
    return value === undefined ? [] : [`${words.facts[fact]}: ${fact === 'issuedOn' ? formatDay(value) : value}`]
  })].join('. ')

/** What was read off the papers of one component, and the way to do it. */
export function DigitisedPart({ dossier, componentKey }: { readonly dossier: Case; readonly componentKey: string }) {
  const digitised = dossier.digitised.find((one) => one.componentKey === componentKey)
  const hasFiles = dossier.files.some((file) => file.componentKey === componentKey && file.replacedAt === null)
  return (
    <>
      {digitised ? (
        <div className="mt-1">
          <Tag tone={digitised.whole ? 'done' : 'due'}>{digitised.whole ? words.states[digitised.state] : words.stale}</Tag>
          <p className="text-sm">{said(digitised)}</p>
          <p className="text-sm text-soft">{words.by(digitised.by, formatMoment(digitised.at))}</p>
        </div>
      ) : null}
      {dossier.mayDigitise && hasFiles ? (
        <a href={paths.digitise(dossier.code, componentKey)} className="inline-flex min-h-11 items-center">
          {digitised ? words.change : words.link}
        </a>
      ) : null}
    </>
  )
}

/** How many of the components that have papers are digitised. */
export function DigitisedCount({ dossier }: { readonly dossier: Case }) {
  const all = new Set(dossier.files.filter(({ replacedAt }) => replacedAt === null).map(({ componentKey }) => componentKey))
  if (all.size === 0) return null
  return <p className="mb-2 text-sm text-soft">{words.count(dossier.digitised.filter(({ whole }) => whole).length, all.size)}</p>
}
