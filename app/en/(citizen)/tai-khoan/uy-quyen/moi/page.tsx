import { NewMandatePage, newMandateMetadata } from '@/app/_pages/mandates/new-mandate-page'

export const metadata = newMandateMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/tai-khoan/uy-quyen/moi'>) {
  return <NewMandatePage locale="en" query={searchParams} />
}
