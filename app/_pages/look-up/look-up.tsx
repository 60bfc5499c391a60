import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inBothLanguages } from '@/app/_shell/metadata'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { trackDossier } from '@/lib/dossier/queries/look-up'
import { visitor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { LookUpForm } from './look-up-form'
import { PublicStatusView } from './public-status'
import { statusView } from './status-view'

export type LookUpPageProps = { readonly locale: Locale }

/** Title and description of the look-up page. */
export function lookUpMetadata({ locale }: LookUpPageProps): Metadata {
  const { title, metaDescription } = text(locale).lookUp
  return { title, description: metaDescription, alternates: inBothLanguages(locale, paths.lookUp) }
}

/** Look-up without signing in. */
export function LookUpPage({ locale }: LookUpPageProps) {
  const { title, lead, code, codeHint, lastFour, lastFourHint, button, busy, errorTitle, errors, refusals, again } = text(locale).lookUp
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <LookUpForm locale={locale} words={{ code, codeHint, lastFour, lastFourHint, button, busy, errorTitle, errors, refusals, again }} />
    </>
  )
}

export type TrackingPageProps = LookUpPageProps & { readonly token: string }

/** The address is a key: no search engine may keep it. */
export const trackingMetadata = ({ locale }: LookUpPageProps): Metadata => ({
  title: text(locale).lookUp.status.title,
  robots: { index: false, follow: false },
})

/** The same status behind the random address of a message or a QR code. */
export async function TrackingPage({ locale, token }: TrackingPageProps) {
  const found = await trackDossier(visitor, token)
  if (!found) notFound()
  const words = text(locale).lookUp
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PublicStatusView view={statusView(locale, found)} />
      {found.status === 'COMPLETED' || found.status === 'RETURNED' ? (
        <p>
          <a href={paths.trackedRating(token, locale)} className="inline-flex min-h-11 items-center font-bold">
            {text(locale).feedback.rating.link}
          </a>
        </p>
      ) : null}
      <ButtonGroup>
        <LinkButton href={paths.dossier(found.code, locale)} variant="secondary">
          {words.signIn}
        </LinkButton>
      </ButtonGroup>
    </>
  )
}
