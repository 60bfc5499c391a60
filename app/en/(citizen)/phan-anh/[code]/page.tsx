import { ComplaintPage, complaintMetadata, type ComplaintProps } from '@/app/_pages/feedback/complaint-page'

export const metadata = complaintMetadata('en')

export default function Page(props: ComplaintProps) {
  return <ComplaintPage {...props} locale="en" />
}
