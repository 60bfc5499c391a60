import { NewMandatePage, newMandateMetadata } from '@/app/_pages/mandates/new-mandate-page'

export const metadata = newMandateMetadata('vi')

export default function Page({ searchParams }: PageProps<'/tai-khoan/uy-quyen/moi'>) {
  return <NewMandatePage locale="vi" query={searchParams} />
}
