import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { ConfirmationPage, confirmationMetadata } from '@/app/_pages/dossiers/confirmation-page'

export const metadata = confirmationMetadata('en')

export default function Page(props: DossierPageProps) {
  return <ConfirmationPage {...props} locale="en" />
}
