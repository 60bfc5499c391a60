import { SearchPage, searchMetadata, type SearchParams } from '@/app/_pages/search'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = ({ searchParams }: Props) => searchMetadata({ locale: 'vi', searchParams })

export default function Page({ searchParams }: Props) {
  return <SearchPage locale="vi" searchParams={searchParams} />
}
