import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Button } from '@/components/ui/button'
import { Radios } from '@/components/ui/choices'
import { EmptyState } from '@/components/ui/empty-state'
import { Localised } from '@/components/ui/localised'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { visitor } from '@/lib/identity/session'
import { type Walk, walk } from '@/lib/procedure/model/chooser'
import { findPublished } from '@/lib/procedure/queries'
import { findChooser } from '@/lib/procedure/queries/choosers'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ProcedureCard } from './procedure-card'

export type ChooserPageProps = {
  readonly locale: Locale
  readonly slug: string
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>
}

const find = cache((slug: string) => findChooser(visitor, slug))

/** The title of the questions. */
export async function chooserMetadata({ locale, slug }: Pick<ChooserPageProps, 'locale' | 'slug'>): Promise<Metadata> {
  const chooser = await find(slug)
  const { finding, faults } = text(locale)
  if (!chooser) return { title: faults.notFound.title }
  return { title: locale === 'en' ? (chooser.title.en ?? chooser.title.vi) : chooser.title.vi, description: finding.choosersLead }
}

type WalkProps = { readonly locale: Locale; readonly slug: string; readonly way: Walk }

/** One question is one form; the answers before it go along, so it works by links alone. */
function Ask({ locale, slug, way: { ask, answered } }: WalkProps) {
  const { chooser } = text(locale).finding
  if (!ask) return null
  return (
    <form action={paths.chooser(slug, locale)} method="get" className="mb-8 max-w-text">
      {answered.map(({ question, option }) => (
        <input key={question.key} type="hidden" name={question.key} value={option.value} />
      ))}
      <Radios
        name={ask.key}
        label={<Localised value={ask.text} locale={locale} />}
        hint={chooser.choose}
        choices={ask.options.map(({ value, label, hint }) => ({
          value,
          label: <Localised value={label} locale={locale} />,
          ...(hint && { hint: <Localised value={hint} locale={locale} /> }),
        }))}
      />
      <Button>{chooser.next}</Button>
    </form>
  )
}

async function Answer({ locale, code }: { readonly locale: Locale; readonly code: string }) {
  const { finding, shell } = text(locale)
  const found = await findPublished(visitor, code, new Date())
  return (
    <div className="mb-8 max-w-text">
      <h2 className="mb-3 text-xl">{finding.chooser.result}</h2>
      {found ? (
        <ProcedureCard locale={locale} definition={found.definition} />
      ) : (
        <EmptyState title={code}>
          {finding.chooser.gone} <a href={`tel:${shell.hotline.replaceAll(' ', '')}`}>{shell.hotline}</a>
        </EmptyState>
      )}
    </div>
  )
}

/** "Which of these is mine?": one question after the other, then the procedure. */
export async function ChooserPage({ locale, slug, query }: ChooserPageProps) {
  const chooser = await find(slug)
  if (!chooser) notFound()
  const answers = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, typeof value === 'string' ? value : value?.[0]]))
  const way = walk(chooser, answers)
  const { catalogue, finding } = text(locale)
  return (
    <>
      <Breadcrumbs
        label={finding.chooser.breadcrumbs}
        items={[{ text: catalogue.list.title, href: paths.procedures(locale) }, { text: finding.choosersTitle }]}
      />
      <PageTitle lead={<Localised value={chooser.lead} locale={locale} />}>
        <Localised value={chooser.title} locale={locale} />
      </PageTitle>
      {way.code === null ? <Ask locale={locale} slug={slug} way={way} /> : <Answer locale={locale} code={way.code} />}
      {way.answered.length > 0 ? (
        <>
          <h2 className="mb-3 text-xl">{finding.chooser.answered}</h2>
          <SummaryList
            items={way.answered.map(({ question, option }) => ({
              key: question.key,
              label: <Localised value={question.text} locale={locale} />,
              value: <Localised value={option.label} locale={locale} />,
            }))}
          />
          <p>
            <a href={paths.chooser(slug, locale)} className="inline-flex min-h-11 items-center">
              {finding.chooser.back}
            </a>
          </p>
        </>
      ) : null}
    </>
  )
}
