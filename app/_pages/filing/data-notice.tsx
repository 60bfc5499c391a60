import { Details } from '@/components/ui/details'
import { Localised } from '@/components/ui/localised'
import { SummaryList } from '@/components/ui/summary-list'
import type { LocalizedText } from '@/lib/form/schema'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import type { BySector } from '@/lib/text/vi/data-notice'
import { paths } from '@/lib/web/paths'

/** `lead`: said before it to whoever reads it out. */
type Props = { readonly definition: ProcedureDefinition; readonly locale: Locale; readonly lead?: string }

type SaidProps = { readonly own: LocalizedText | undefined; readonly usual: BySector; readonly sector: string; readonly locale: Locale }

/** What the procedure says itself, or else what is usual in its sector. */
function Said({ own, usual, sector, locale }: SaidProps) {
  if (own) return <Localised value={own} locale={locale} />
  return Object.hasOwn(usual, sector) ? usual[sector] : usual.other
}

/** Which data, what for, by which law, who gets them, how long, and one's rights: before anything is asked. */
export function DataNotice({ definition, locale, lead }: Props) {
  const words = text(locale).dataNotice
  const { sector, form, components, legalBasis, dataPurpose, dataRecipients, dataRetention } = definition
  const handedIn = components.some(({ kind }) => kind === 'SUBMIT')
  return (
    <section className="mb-6 max-w-text" aria-label={words.summary}>
      {lead === undefined ? null : <p className="text-sm text-soft">{lead}</p>}
      <p className="mb-2">{words.short}</p>
      <Details summary={words.summary}>
        <SummaryList
          items={[
            {
              key: 'data',
              label: words.data,
              value: (
                <ul className="list-disc space-y-1 pl-5">
                  <li>{words.fromVneid}</li>
                  {form?.pages.map(({ key, title }) => <li key={key}>{words.form}: <Localised value={title} locale={locale} /></li>)}
                  {handedIn ? <li>{words.papers}</li> : null}
                </ul>
              ),
            },
            { key: 'purpose', label: words.purpose, value: dataPurpose ? <Localised value={dataPurpose} locale={locale} /> : words.usualPurpose },
            {
              key: 'law',
              label: words.law,
              value: (
                <ul className="list-disc space-y-1 pl-5">
                  {legalBasis.map((law) => <li key={law} lang="vi">{law}</li>)}
                  <li>{words.dataLaw}</li>
                </ul>
              ),
            },
            { key: 'recipients', label: words.recipients, value: <Said own={dataRecipients} usual={words.usualRecipients} sector={sector.key} locale={locale} /> },
            { key: 'retention', label: words.retention, value: <Said own={dataRetention} usual={words.usualRetention} sector={sector.key} locale={locale} /> },
            { key: 'rights', label: words.rights, value: words.rightsBody },
          ]}
        />
        <p>
          <a href={paths.privacy(locale)} className="inline-flex min-h-11 items-center">
            {words.more}
          </a>
        </p>
      </Details>
    </section>
  )
}
