import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Fees } from '@/app/_pages/procedure/fees'
import { Papers } from '@/app/_pages/procedure/papers'
import { LegalGround, Results, Steps } from '@/app/_pages/procedure/procedure'
import { Time } from '@/app/_pages/procedure/time'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay } from '@/lib/core/dates'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { dossierOf, type DossierPageProps } from './dossier-of'

/** The title, with the code of the dossier. */
export async function rulesMetadata({ params }: DossierPageProps, locale: Locale): Promise<Metadata> {
  const dossier = await dossierOf((await params).code)
  return dossier ? { title: `${text(locale).dossier.rules.title} – ${dossier.code}` } : {}
}

/** The procedure as it stood when the dossier was filed: what holds for it, whatever was published since. */
export async function RulesPage({ params, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  await requireCitizen(paths.dossierRules(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier) return notFound()
  const { definition, procedureCode, submittedAt } = dossier
  const filedOn = dayOf(submittedAt)
  const { rules: words, page } = text(locale).dossier
  const part = { locale, definition, filedOn }
  return (
    <>
      <PageTitle caption={`${page.caption} ${dossier.code}`} lead={words.lead(formatDay(filedOn))}>
        {words.title}
      </PageTitle>
      <p className="mb-2 max-w-text text-lg font-bold">
        <Localised value={definition.name} locale={locale} />
      </p>
      <p className="mb-8 max-w-text">
        <Localised value={definition.summary} locale={locale} />
      </p>
      <Papers {...part} />
      <Time {...part} />
      <Fees {...part} />
      <Steps {...part} />
      <Results {...part} />
      <LegalGround {...part} />
      <p>
        <a href={paths.dossier(dossier.code, locale)} className="inline-flex min-h-11 items-center font-bold">
          {words.back}
        </a>
      </p>
      <p>
        <a href={paths.procedure(procedureCode, locale)} className="inline-flex min-h-11 items-center">
          {words.today}
        </a>
      </p>
    </>
  )
}
