import { ComplaintsPage, complaintsMetadata } from '@/app/_pages/feedback/complaints-page'

export const metadata = complaintsMetadata('en')

export default function Page() {
  return <ComplaintsPage locale="en" />
}
