import { TrackedRatingPage, ratingMetadata, type TrackedRatingProps } from '@/app/_pages/feedback/rating-page'

export const dynamic = 'force-dynamic'

export const metadata = ratingMetadata('vi')

export default function Page(props: TrackedRatingProps) {
  return <TrackedRatingPage {...props} locale="vi" />
}
