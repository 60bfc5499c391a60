import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { askCorrection } from './actions'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { ReasonForm } from './reason-form'

/** The title of the page. */
export const correctionMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.correction.title })

/** Says what is wrong with an issued result. */
export async function CorrectionPage({ params, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  await requireCitizen(paths.correction(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier || !dossier.mayAskCorrection) return notFound()
  const { dossier: words } = text(locale)
  return (
    <>
      <PageTitle
        caption={
          <>
            <Localised value={dossier.definition.name} locale={locale} />, {dossier.code}
          </>
        }
        lead={words.correction.lead}
      >
        {words.correction.title}
      </PageTitle>
      <ReasonForm
        action={askCorrection}
        words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields }}
        hidden={{ code: dossier.code, version: String(dossier.version), _locale: locale }}
        label={words.correction.reason}
        send={{ text: words.correction.send, busy: words.sending }}
        back={{ text: words.back, href: paths.dossier(dossier.code, locale) }}
      />
    </>
  )
}
