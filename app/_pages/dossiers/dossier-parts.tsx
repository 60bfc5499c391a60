import { AnswerList } from '@/components/form/answer-lines'
import { Details } from '@/components/ui/details'
import { Localised } from '@/components/ui/localised'
import { SummaryList } from '@/components/ui/summary-list'
import { dayOf, formatDay } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { formatSize } from '@/lib/document/model'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import { answerLines } from '@/lib/form/model/lines'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { lookUpLine } from '../replaced-note'

type Props = { readonly dossier: MyDossier; readonly locale: Locale }

const fileLink = 'inline-flex min-h-11 items-center wrap-anywhere font-bold'

/** What came out of it, and the papers the office issued on the way. */
export function Results({ dossier, locale }: Props) {
  const { dossier: words } = text(locale)
  const results = dossier.papers.filter(({ kind }) => kind === 'result')
  const others = dossier.papers.filter(({ kind }) => kind !== 'result')
  return (
    <>
      <PaperList heading={words.page.result} papers={results} dossier={dossier} locale={locale} />
      <PaperList heading={words.page.officialPapers} papers={others} dossier={dossier} locale={locale} />
    </>
  )
}

type PaperListProps = Props & { readonly heading: string; readonly papers: MyDossier['papers'] }

function PaperList({ heading, papers, dossier, locale }: PaperListProps) {
  const { dossier: words } = text(locale)
  if (papers.length === 0) return null
  return (
    <section className="mb-10">
      <h2 className="mb-3 text-xl">{heading}</h2>
      <ul className="max-w-text divide-y divide-rule rounded border border-rule bg-paper">
        {papers.map(({ file, kind, templateKey, number, issuedAt }) => {
          const template = dossier.definition.results.find(({ key }) => key === templateKey)
          const day = words.page.issued(formatDay(dayOf(issuedAt)))
          return (
            <li key={file} className="px-4 py-1">
              <a href={paths.citizenFile(dossier.code, file)} className={fileLink}>
                {template && kind === 'result' ? <Localised value={template.title} locale={locale} /> : (words.paperKinds[kind] ?? heading)}
              </a>
              <span className="block pb-1 text-sm text-soft">{number ? `${words.page.number(number)}, ${day}` : day}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What is to be paid, and what was. */
export function Fees({ dossier: { fees }, locale }: Props) {
  const { page: words } = text(locale).dossier
  if (fees.length === 0) return null
  return (
    <section>
      <h2 className="mb-4 text-xl">{words.fees}</h2>
      <SummaryList
        items={fees.map(({ key, label, amount, legalGround, state }) => ({
          key,
          label: <span lang="vi">{label}</span>,
          value: (
            <>
              {formatDong(amount, locale)} – {words.feeState[state]}
              <p className="text-sm text-soft" lang="vi">
                {legalGround}
              </p>
            </>
          ),
        }))}
      />
    </section>
  )
}

/** What was answered, for who does not want to open the PDF. */
export function Answers({ dossier: { definition, answers }, locale }: Props) {
  const { dossier, form } = text(locale)
  if (!definition.form) return null
  return (
    <Details summary={dossier.page.answers}>
      <AnswerList sections={answerLines(definition.form, answers, locale, form.answers)} words={form} level={3} />
    </Details>
  )
}

/** The papers that a registry was asked for instead, of those that nothing was handed in for. */
export function LookedUp({ dossier, locale }: Props) {
  const rows = dossier.lookUps.filter(({ componentKey }) => dossier.files.every((file) => file.componentKey !== componentKey))
    .flatMap((lookUp) => dossier.definition.components.filter(({ key }) => key === lookUp.componentKey).map((component) => ({ lookUp, component })))
    .filter(({ component, lookUp }) => component.kind === 'SUBMIT' || lookUp.finding === 'FOUND')
  if (rows.length === 0) return null
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-xl">{text(locale).replacing.title}</h2>
      <SummaryList
        items={rows.map(({ component: { key, title }, lookUp }) => ({
          key, label: <Localised value={title} locale={locale} />, value: lookUpLine(lookUp, locale),
        }))}
      />
    </section>
  )
}

/** What was filed: the whole as a PDF, and each paper. */
export function HandedIn({ dossier, locale }: Props) {
  const { page: words } = text(locale).dossier
  const titleOf = (key: string) => dossier.definition.components.find((component) => component.key === key)?.title
  const files = dossier.files.filter(({ supplementRequestId, replacedAt }) => supplementRequestId !== dossier.supplement?.key || replacedAt)
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-xl">{words.papers}</h2>
      <ul className="max-w-text divide-y divide-rule rounded border border-rule bg-paper">
        <li className="px-4 py-1">
          {dossier.filedFile ? (
            <a href={paths.citizenFile(dossier.code, dossier.filedFile)} className={fileLink}>
              {words.filed}
            </a>
          ) : (
            <span className="block py-2 text-soft">{words.filedSoon}</span>
          )}
        </li>
        {files.map(({ file, componentKey, name, bytes, verdict, replacedAt }) => {
          const title = titleOf(componentKey)
          return (
            <li key={file} className="px-4 py-1">
              {verdict === 'CLEAN' ? (
                <a href={paths.citizenFile(dossier.code, file)} className={fileLink}>
                  {name}
                </a>
              ) : (
                <>
                  <span className="block wrap-anywhere">{name}</span>
                  <span className="block text-sm">{text(locale).journey.papers.verdicts[verdict]}</span>
                </>
              )}
              <span className="block pb-1 text-sm text-soft">
                {title ? <Localised value={title} locale={locale} /> : null} ({formatSize(bytes)}){replacedAt ? `, ${words.replaced}` : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
