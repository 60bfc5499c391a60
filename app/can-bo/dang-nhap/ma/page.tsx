import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Details } from '@/components/ui/details'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { safePath } from '@/lib/identity/model'
import { demoCode, halfSignedIn } from '@/lib/identity/queries/factors'
import { attemptToken, visitor } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { FactorForm } from '../../factor-form'

const { prove: words, passkey, refusals, errors, demo } = officialText.factors

export const metadata: Metadata = { title: words.title }

/** The second half of signing in. */
export default async function Page({ searchParams }: PageProps<'/can-bo/dang-nhap/ma'>) {
  const { tiep } = await searchParams
  const next = safePath(typeof tiep === 'string' ? tiep : null) ?? ''
  const now = new Date()
  const half = await halfSignedIn(visitor, await attemptToken(), now)
  if (!half) redirect(paths.officialSignIn(next))
  const shown = demoCode(visitor, now)
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {shown === null ? null : <Notification title={demo(shown)} />}
      <FactorForm does="signIn" words={words} passkeyWords={passkey} refusals={refusals} errors={errors} next={next} hasPasskey={half.passkey} />
      <div className="mt-6">
        <Details summary={words.lost}>
          <p>{words.lostHelp}</p>
        </Details>
        <a href={paths.officialSignIn(next)} className="inline-flex min-h-11 items-center">
          {words.again}
        </a>
      </div>
    </>
  )
}
