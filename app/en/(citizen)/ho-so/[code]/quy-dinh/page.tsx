import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { RulesPage, rulesMetadata } from '@/app/_pages/dossiers/rules-page'

export const generateMetadata = (props: DossierPageProps) => rulesMetadata(props, 'en')

export default function Page(props: DossierPageProps) {
  return <RulesPage {...props} locale="en" />
}
