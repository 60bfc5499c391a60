import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { ThreadPage, threadMetadata } from '@/app/_pages/thread/thread-page'

export const metadata = threadMetadata('vi')

export default function Page(props: DossierPageProps) {
  return <ThreadPage {...props} locale="vi" />
}
