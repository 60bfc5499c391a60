import { PapersPage, papersMetadata } from '@/app/_pages/filing/papers-page'
import type { StartPageProps } from '@/app/_pages/filing/start-page'

export const generateMetadata = (props: StartPageProps) => papersMetadata(props, 'en')

export default function Page(props: StartPageProps) {
  return <PapersPage {...props} locale="en" />
}
