import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { roles } from '@/lib/core/actor'
import { requireOfficial } from '@/lib/identity/session'
import { ownNotices } from '@/lib/notification/queries/office'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { NoticesForm } from './notices-form'

const { mail: _mail, ...words } = officialText.notices.digest

export const metadata: Metadata = { title: words.title }

/** How the official hears of deadlines. */
export default async function Page({ searchParams }: PageProps<'/can-bo/tin-bao'>) {
  const actor = await requireOfficial(roles, paths.ownNotices())
  const notices = (await ownNotices(actor)) ?? notFound()
  return (
    <>
      {(await searchParams)['xong'] === 'da-luu' ? <Notification tone="success" announce title={words.saved} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <NoticesForm words={words} digest={notices.digest} atOnce={notices.atOnce} />
    </>
  )
}
