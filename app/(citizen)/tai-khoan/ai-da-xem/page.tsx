import { LooksPage, looksMetadata } from '@/app/_pages/own-data/looks-page'

export const metadata = looksMetadata('vi')

export default function Page({ searchParams }: PageProps<'/tai-khoan/ai-da-xem'>) {
  return <LooksPage locale="vi" query={searchParams} />
}
