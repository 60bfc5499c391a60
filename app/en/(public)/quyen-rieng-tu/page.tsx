import { ArticlePage, articleMetadata } from '@/app/_pages/article'

export const metadata = articleMetadata({ locale: 'en', name: 'privacy' })

export default function Page() {
  return <ArticlePage locale="en" name="privacy" />
}
