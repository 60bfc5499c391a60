import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Panel } from '@/components/ui/panel'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ConfirmForm } from './confirm-form'

export type ConfirmEmailPageProps = { readonly locale: Locale; readonly params: Promise<{ ma: string }> }

/** Title of the page a mailed confirmation link opens; not for search engines. */
export const confirmEmailMetadata = (locale: Locale): Metadata => ({
  title: text(locale).identity.confirmEmail.title,
  robots: { index: false },
})

/** Confirms an e-mail address by the link in it; the same address with "xong" says that it is done. */
export async function ConfirmEmailPage({ locale, params }: ConfirmEmailPageProps) {
  const { ma } = await params
  const words = text(locale).identity.confirmEmail
  if (ma === 'xong') {
    return (
      <>
        <Panel title={words.doneTitle}>
          <p>{words.done}</p>
        </Panel>
        <LinkButton href={paths.myDossiers(locale)}>{words.goOn}</LinkButton>
      </>
    )
  }
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <ConfirmForm words={words} token={ma} />
    </>
  )
}
