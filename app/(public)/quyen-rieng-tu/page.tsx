import { ArticlePage, articleMetadata } from '@/app/_pages/article'

export const metadata = articleMetadata({ locale: 'vi', name: 'privacy' })

export default function Page() {
  return <ArticlePage locale="vi" name="privacy" />
}
