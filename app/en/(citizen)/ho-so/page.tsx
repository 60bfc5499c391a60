import { ListPage, listMetadata, type ListPageProps } from '@/app/_pages/dossiers/list-page'

export const metadata = listMetadata('en')

export default function Page(props: ListPageProps) {
  return <ListPage {...props} locale="en" />
}
