import { MandatesPage, mandatesMetadata } from '@/app/_pages/mandates/mandates-page'

export const metadata = mandatesMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/tai-khoan/uy-quyen'>) {
  return <MandatesPage locale="en" query={searchParams} />
}
