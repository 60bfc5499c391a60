import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { SubmittedPage, submittedMetadata } from '@/app/_pages/dossiers/submitted-page'

export const generateMetadata = (props: DossierPageProps) => submittedMetadata(props, 'vi')

export default function Page(props: DossierPageProps) {
  return <SubmittedPage {...props} locale="vi" />
}
