import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { DossierPage, dossierMetadata } from '@/app/_pages/dossiers/dossier-page'

export const generateMetadata = (props: DossierPageProps) => dossierMetadata(props, 'en')

export default function Page(props: DossierPageProps) {
  return <DossierPage {...props} locale="en" />
}
