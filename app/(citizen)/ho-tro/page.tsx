import type { Metadata } from 'next'
import { HelpPage } from '@/app/_pages/help-team/help-page'
import { officialText } from '@/lib/text/text'

export const metadata: Metadata = { title: officialText.team.help.title }

export default function Page({ searchParams }: PageProps<'/ho-tro'>) {
  return <HelpPage locale="vi" query={searchParams} />
}
