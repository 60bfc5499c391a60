import { ProceduresPage, proceduresMetadata } from '@/app/_pages/procedures'

export const revalidate = 30

export const metadata = proceduresMetadata({ locale: 'vi' })

export default function Page() {
  return <ProceduresPage locale="vi" />
}
