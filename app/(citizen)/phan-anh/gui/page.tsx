import { NewComplaintPage, newComplaintMetadata, type NewComplaintProps } from '@/app/_pages/feedback/new-complaint-page'

export const metadata = newComplaintMetadata('vi')

export default function Page(props: NewComplaintProps) {
  return <NewComplaintPage {...props} locale="vi" />
}
