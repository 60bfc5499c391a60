import type { Metadata } from 'next'
import { PageTitle } from '@/components/ui/page-title'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { PasswordForm } from './password-form'

const { setPassword: words, errors } = officialText.identity

export const metadata: Metadata = { title: words.title }

/** Setting the password by the link of an invitation or a reset (`ma` in the address). */
export default async function Page({ searchParams }: PageProps<'/can-bo/dat-mat-khau'>) {
  const { ma } = await searchParams
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PasswordForm words={words} errors={errors} token={typeof ma === 'string' ? ma : ''} askAgainHref={paths.forgottenPassword()} />
    </>
  )
}
