import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { env } from '@/lib/core/env'
import { safePath, type VneidFailure, vneidFailures } from '@/lib/identity/model'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

type Query = Readonly<Record<string, string | string[] | undefined>>

export type SignInPageProps = { readonly locale: Locale; readonly query: Promise<Query> }

/** Title of the sign-in page. */
export function signInMetadata(locale: Locale): Metadata {
  const { title, lead } = text(locale).identity.signIn
  return { title, description: lead }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

const tones: Partial<Record<VneidFailure, 'warning' | 'success'>> = { cancelled: 'warning', 'organisation-known': 'success' }

/** What happened before: signed out, or not let in by VNeID. */
function News({ locale, query }: { readonly locale: Locale; readonly query: Query }) {
  const words = text(locale).identity.signIn
  const failure = vneidFailures.find((code) => code === one(query.loi))
  if (failure) {
    const { title, body } = failure === 'organisation-known' ? text(locale).proving.organisation : words.failures[failure]
    return (
      <Notification tone={tones[failure] ?? 'error'} title={title} announce>
        <p>{body}</p>
      </Notification>
    )
  }
  if (query.tin !== 'da-dang-xuat') return null
  return (
    <Notification tone="success" title={words.signedOut} announce>
      <p>{words.signedOutBody}</p>
    </Notification>
  )
}

/** Signing in with VNeID; `tiep` in the address is the page to go on to. */
export async function SignInPage({ locale, query }: SignInPageProps) {
  const asked = await query
  const words = text(locale).identity.signIn
  return (
    <>
      <News locale={locale} query={asked} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <form action="/api/dang-nhap/vneid" method="post" className="mb-8">
        <input type="hidden" name="tiep" value={safePath(one(asked.tiep)) ?? paths.myDossiers(locale)} />
        <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
      </form>
      <div className="max-w-text space-y-4">
        <p>{words.whatHappens}</p>
        <p>
          {words.whatWeGet} <a href={paths.privacy(locale)}>{words.privacy}</a>
        </p>
        {env.DEMO === '1' ? (
          <Notification title={words.demo.title}>
            <p>{words.demo.body}</p>
            <ul className="list-disc pl-6">
              {words.demo.people.map((person) => (
                <li key={person}>{person}</li>
              ))}
            </ul>
          </Notification>
        ) : null}
        <h2 className="text-lg">{words.noAccount}</h2>
        <p>{words.noAccountBody}</p>
        <p>
          <a href={paths.officialSignIn()} hrefLang="vi" className="inline-flex min-h-11 items-center">
            {words.official}
          </a>
        </p>
      </div>
    </>
  )
}
