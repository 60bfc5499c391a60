import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { home } = officialText.procedures

export type SettingPageProps = {
  /** Whose setting it is. */
  readonly agencyName: string
  readonly words: { readonly title: string; readonly lead: string; readonly saved: string }
  /** It was saved a moment ago. */
  readonly saved: boolean
  readonly children: ReactNode
}

/** What stands around the form of one setting of an agency. */
export function SettingPage({ agencyName, words: { title, lead, saved: news }, saved, children }: SettingPageProps) {
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: title }]} />
      {saved ? <Notification tone="success" announce title={news} /> : null}
      <PageTitle caption={agencyName} lead={lead}>
        {title}
      </PageTitle>
      {children}
    </>
  )
}
