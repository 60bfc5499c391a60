import { MandatesPage, mandatesMetadata } from '@/app/_pages/mandates/mandates-page'

export const metadata = mandatesMetadata('vi')

export default function Page({ searchParams }: PageProps<'/tai-khoan/uy-quyen'>) {
  return <MandatesPage locale="vi" query={searchParams} />
}
