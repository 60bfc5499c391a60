import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { officialText, text, type Locale } from '@/lib/text/text'
import { faultAddresses } from '@/lib/web/fault-addresses'
import { paths } from '@/lib/web/paths'
import { CitizenNotFound } from './citizen-not-found'
import { NotFoundBody } from './not-found-body'

/**
 * The prerendered pages that `lib/web/fault-pages.ts` answers with where Next has nothing but an empty shell for browsers
 * without scripts: one of each zone for what is not there, and one for what went wrong.
 */

export type FaultProps = { readonly params: Promise<{ readonly loi: string }> }

/** The two faults there is a page for, for `generateStaticParams`. */
export const faultParams = () => Object.values(faultAddresses).map((loi) => ({ loi }))

type Home = { readonly href: string; readonly text: string }
type ErrorWords = { readonly title: string; readonly body: string; readonly retry: string }

/** An empty address is the one that was asked for. */
function SomethingWrong({ words, home }: { readonly words: ErrorWords; readonly home: Home }) {
  return (
    <div role="alert">
      <PageTitle lead={words.body}>{words.title}</PageTitle>
      <ButtonGroup>
        <LinkButton href="">{words.retry}</LinkButton>
        <LinkButton href={home.href} variant="secondary">
          {home.text}
        </LinkButton>
      </ButtonGroup>
    </div>
  )
}

const titled = (fault: string, words: Readonly<Record<'notFound' | 'error', { readonly title: string }>>): Metadata => ({
  title: fault === faultAddresses.notFound ? words.notFound.title : words.error.title,
  robots: { index: false },
})

/** For the public and the citizens' pages. */
export const citizenFaultTitle = (locale: Locale) => async ({ params }: FaultProps) => titled((await params).loi, text(locale).faults)

/** For the public and the citizens' pages. */
export const citizenFaultPage = (locale: Locale) =>
  async function FaultPage({ params }: FaultProps) {
    const { loi } = await params
    const { error } = text(locale).faults
    if (loi === faultAddresses.notFound) return <CitizenNotFound locale={locale} />
    return loi === faultAddresses.error ? <SomethingWrong words={error} home={{ href: paths.home(locale), text: error.home }} /> : notFound()
  }

const words = officialText.faults

/** For officials and administrators. */
export const officialFaultTitle = async ({ params }: FaultProps) => titled((await params).loi, words)

/** For officials and administrators: `home` is where their zone begins. */
export const officialFaultPage = (home: Home) =>
  async function FaultPage({ params }: FaultProps) {
    const { loi } = await params
    if (loi === faultAddresses.notFound) return <NotFoundBody title={words.notFound.title} body={words.notFound.body} links={[home]} />
    return loi === faultAddresses.error ? <SomethingWrong words={words.error} home={home} /> : notFound()
  }
