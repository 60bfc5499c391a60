import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { WithdrawPage, withdrawMetadata } from '@/app/_pages/dossiers/withdraw-page'

export const metadata = withdrawMetadata('en')

export default function Page(props: DossierPageProps) {
  return <WithdrawPage {...props} locale="en" />
}
