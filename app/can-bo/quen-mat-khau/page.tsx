import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ResetForm } from './reset-form'

const { forgotten: words, signIn, errors } = officialText.identity

export const metadata: Metadata = { title: words.title }

/** For officials who forgot their password, or let their invitation lapse. */
export default async function Page({ searchParams }: PageProps<'/can-bo/quen-mat-khau'>) {
  const sent = (await searchParams)['da-gui'] === '1'
  return (
    <>
      <PageTitle lead={sent ? undefined : words.lead}>{words.title}</PageTitle>
      {sent ? (
        <Notification tone="success" title={words.sentTitle} announce>
          <p>{words.sent}</p>
        </Notification>
      ) : (
        <ResetForm words={{ ...words, email: signIn.email }} errors={errors} />
      )}
      <p className="mt-6">
        <a href={paths.officialSignIn()} className="inline-flex min-h-11 items-center">
          {words.back}
        </a>
      </p>
    </>
  )
}
