import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { levelToFile } from '@/lib/identity/model'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { procedureOf } from '../filing/draft'
import { RaiseLevel } from '../raise-level'
import { AskForm } from './mandate-forms'
import type { MandatesPageProps } from './mandates-page'

/** Title of the page. */
export const newMandateMetadata = (locale: Locale): Metadata => ({ title: text(locale).mandates.ask.title })

/** Asking to act for another: in the procedure one came from, or in all of them. */
export async function NewMandatePage({ locale, query }: MandatesPageProps) {
  const wanted = (await query)['thu-tuc']
  const code = typeof wanted === 'string' ? wanted : ''
  const actor = await requireCitizen(paths.newMandate(locale, code === '' ? {} : { 'thu-tuc': code }))
  const version = code === '' ? null : await procedureOf(code)
  const { ask, forms, grounds } = text(locale).mandates
  const { title, lead, ground, groundHints, way, ways, wayHints, name, personalId, personalIdHint, birthDate, birthDateHint, dayParts, submit, back } = ask
  const words = { title, lead, ground, groundHints, way, ways, wayHints, name, personalId, personalIdHint, birthDate, birthDateHint, dayParts, submit, back }
  return (
    <>
      <PageTitle lead={lead} {...(version && { caption: <Localised value={version.definition.name} locale={locale} /> })}>
        {title}
      </PageTitle>
      {actor.assuranceLevel < levelToFile ? (
        <RaiseLevel locale={locale} />
      ) : (
        <AskForm forms={forms} grounds={grounds} words={words} locale={locale} procedureCode={version?.code ?? ''} />
      )}
      <LinkButton href={version ? paths.filing(version.code, locale) : paths.mandates(locale)} variant="quiet">
        {back}
      </LinkButton>
    </>
  )
}
