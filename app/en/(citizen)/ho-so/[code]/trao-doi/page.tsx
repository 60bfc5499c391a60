import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { ThreadPage, threadMetadata } from '@/app/_pages/thread/thread-page'

export const metadata = threadMetadata('en')

export default function Page(props: DossierPageProps) {
  return <ThreadPage {...props} locale="en" />
}
