import { ArticlePage, articleMetadata } from '@/app/_pages/article'

export const metadata = articleMetadata({ locale: 'en', name: 'terms' })

export default function Page() {
  return <ArticlePage locale="en" name="terms" />
}
