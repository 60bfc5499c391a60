import { CorrectionPage, correctionMetadata } from '@/app/_pages/dossiers/correction-page'
import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'

export const metadata = correctionMetadata('vi')

export default function Page(props: DossierPageProps) {
  return <CorrectionPage {...props} locale="vi" />
}
