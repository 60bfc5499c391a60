import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { withdrawDossier } from './actions'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { ReasonForm } from './reason-form'

/** The title of the page. */
export const withdrawMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.withdraw.title })

/** Asks for the dossier back, with a reason. */
export async function WithdrawPage({ params, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  await requireCitizen(paths.withdraw(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier || !dossier.mayWithdraw) return notFound()
  const { dossier: words } = text(locale)
  return (
    <>
      <PageTitle
        caption={
          <>
            <Localised value={dossier.definition.name} locale={locale} />, {dossier.code}
          </>
        }
        lead={words.withdraw.lead}
      >
        {words.withdraw.title}
      </PageTitle>
      <ReasonForm
        action={withdrawDossier}
        words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields }}
        hidden={{ code: dossier.code, version: String(dossier.version), _locale: locale }}
        label={words.withdraw.reason}
        send={{ text: words.withdraw.send, busy: words.sending }}
        back={{ text: words.back, href: paths.dossier(dossier.code, locale) }}
      />
    </>
  )
}
