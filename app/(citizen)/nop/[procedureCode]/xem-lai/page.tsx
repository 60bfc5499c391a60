import { ReviewPage, reviewMetadata } from '@/app/_pages/filing/review-page'
import type { StartPageProps } from '@/app/_pages/filing/start-page'

export const generateMetadata = (props: StartPageProps) => reviewMetadata(props, 'vi')

export default function Page(props: StartPageProps) {
  return <ReviewPage {...props} locale="vi" />
}
