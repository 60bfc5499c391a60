import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { ConfirmationPage, confirmationMetadata } from '@/app/_pages/dossiers/confirmation-page'

export const metadata = confirmationMetadata('vi')

export default function Page(props: DossierPageProps) {
  return <ConfirmationPage {...props} locale="vi" />
}
