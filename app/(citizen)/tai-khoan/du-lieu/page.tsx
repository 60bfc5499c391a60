import { OwnDataPage, ownDataMetadata } from '@/app/_pages/own-data/own-data-page'

export const metadata = ownDataMetadata('vi')

export default function Page({ searchParams }: PageProps<'/tai-khoan/du-lieu'>) {
  return <OwnDataPage locale="vi" query={searchParams} />
}
