import { OwnDataPage, ownDataMetadata } from '@/app/_pages/own-data/own-data-page'

export const metadata = ownDataMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/tai-khoan/du-lieu'>) {
  return <OwnDataPage locale="en" query={searchParams} />
}
