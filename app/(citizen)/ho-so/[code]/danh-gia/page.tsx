import { RatingPage, ratingMetadata, type RatingProps } from '@/app/_pages/feedback/rating-page'

export const metadata = ratingMetadata('vi')

export default function Page(props: RatingProps) {
  return <RatingPage {...props} locale="vi" />
}
