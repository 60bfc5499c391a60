import type { Metadata } from 'next'
import { HelpPage } from '@/app/_pages/help-team/help-page'

export const metadata: Metadata = { title: 'Digital team' }

/** The team works in Vietnamese. */
export default function Page({ searchParams }: PageProps<'/en/ho-tro'>) {
  return (
    <div lang="vi">
      <HelpPage locale="en" query={searchParams} />
    </div>
  )
}
