import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireVouched } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { askCorrection } from './actions'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { ReasonPage } from './reason-page'

/** The title of the page. */
export const correctionMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.correction.title })

/** Says what is wrong with an issued result. */
export async function CorrectionPage({ params, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  await requireVouched(paths.correction(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier || !dossier.mayAskCorrection) return notFound()
  return <ReasonPage dossier={dossier} locale={locale} action={askCorrection} said={text(locale).dossier.correction} />
}
