import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { SupplementPage, supplementMetadata } from '@/app/_pages/dossiers/supplement-page'

export const metadata = supplementMetadata('en')

export default function Page(props: DossierPageProps) {
  return <SupplementPage {...props} locale="en" />
}
