import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { env } from '@/lib/core/env'
import { demoOfficials, safePath } from '@/lib/identity/model'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { SignInForm } from './sign-in-form'

const { factors } = officialText
const { signIn: words, errors, roles } = officialText.identity

export const metadata: Metadata = { title: words.title }

/** The accounts of the demonstration, which exist nowhere else. */
function DemoAccounts() {
  const rows = demoOfficials.accounts.map(({ name, roles: held }) => ({
    email: `${name}@${demoOfficials.domain}`,
    roles: held.map((role) => roles[role]).join(', '),
  }))
  return (
    <section className="mt-12 max-w-text">
      <h2 className="mb-2 text-lg">{words.demoTitle}</h2>
      <p className="mb-4">
        {words.demoPassword} <strong className="break-all">{demoOfficials.password}</strong>
      </p>
      <p className="mb-4">{words.demoCode}</p>
      <DataTable
        caption={words.demoCaption}
        captionHidden
        columns={[
          { key: 'email', header: words.email, cell: ({ email }) => <span className="break-all">{email}</span>, names: true },
          { key: 'roles', header: officialText.identity.people.rolesOf, cell: ({ roles: held }) => held },
        ]}
        rows={rows}
        rowKey={({ email }) => email}
      />
    </section>
  )
}

const news: Readonly<Record<string, string>> = { 'da-dang-xuat': words.signedOut, 'da-dat-mat-khau': words.passwordSet }

/** Signing in for officials and administrators. */
export default async function Page({ searchParams }: PageProps<'/can-bo/dang-nhap'>) {
  const { tin, tiep } = await searchParams
  const told = typeof tin === 'string' ? news[tin] : undefined
  return (
    <>
      {told === undefined ? null : <Notification tone="success" title={told} announce />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <SignInForm words={words} errors={errors} passkeyWords={{ ...factors.passkey, refusals: factors.refusals }} next={safePath(typeof tiep === 'string' ? tiep : null) ?? ''} />
      <p className="mt-6 flex flex-wrap gap-x-6">
        <a href={paths.forgottenPassword()} className="inline-flex min-h-11 items-center">
          {words.forgotten}
        </a>
        <a href={paths.signIn()} className="inline-flex min-h-11 items-center">
          {words.citizens}
        </a>
      </p>
      {env.DEMO === '1' ? <DemoAccounts /> : null}
    </>
  )
}
