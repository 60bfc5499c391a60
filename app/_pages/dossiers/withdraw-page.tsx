import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireVouched } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { withdrawDossier } from './actions'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { ReasonPage } from './reason-page'

/** The title of the page. */
export const withdrawMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.withdraw.title })

/** Asks for the dossier back, with a reason. */
export async function WithdrawPage({ params, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  await requireVouched(paths.withdraw(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier || !dossier.mayWithdraw) return notFound()
  return <ReasonPage dossier={dossier} locale={locale} action={withdrawDossier} said={text(locale).dossier.withdraw} />
}
