import { ComplaintPage, complaintMetadata, type ComplaintProps } from '@/app/_pages/feedback/complaint-page'

export const metadata = complaintMetadata('vi')

export default function Page(props: ComplaintProps) {
  return <ComplaintPage {...props} locale="vi" />
}
