import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { safePath } from '@/lib/identity/model'
import { provedLately } from '@/lib/identity/policy'
import { requireVouched } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ProveAgain } from './prove-again'

export type StepUpPageProps = {
  readonly locale: Locale
  readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Title of the page that asks to prove anew who one is. */
export const stepUpMetadata = (locale: Locale): Metadata => ({ title: text(locale).proving.stepUp.title })

/** Before a result opens: why VNeID is asked again, and the way there and back. */
export async function StepUpPage({ locale, query }: StepUpPageProps) {
  const { tiep, lan } = await query
  const next = safePath(typeof tiep === 'string' ? tiep : undefined) ?? paths.myDossiers(locale)
  const here = paths.proveAgain(next, locale)
  const actor = await requireVouched(here)
  const words = text(locale).proving.stepUp
  if (provedLately(actor, new Date())) {
    // Straight back from VNeID, to where they were.
    if (lan === '2') redirect(next)
    return (
      <>
        <PageTitle>{words.title}</PageTitle>
        <Notification tone="success" title={words.done}>
          <p>{words.doneBody}</p>
        </Notification>
        <LinkButton href={next}>{words.goOn}</LinkButton>
      </>
    )
  }
  return (
    <>
      {lan === '2' ? (
        <Notification tone="error" title={words.notFresh} announce>
          <p>{words.notFreshBody}</p>
        </Notification>
      ) : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <p className="mb-6 max-w-text">{words.kept}</p>
      <ProveAgain locale={locale} backTo={`${here}&lan=2`} />
    </>
  )
}
