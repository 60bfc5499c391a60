import { ComplaintsPage, complaintsMetadata } from '@/app/_pages/feedback/complaints-page'

export const metadata = complaintsMetadata('vi')

export default function Page() {
  return <ComplaintsPage locale="vi" />
}
