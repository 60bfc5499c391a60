import { LooksPage, looksMetadata } from '@/app/_pages/own-data/looks-page'

export const metadata = looksMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/tai-khoan/ai-da-xem'>) {
  return <LooksPage locale="en" query={searchParams} />
}
