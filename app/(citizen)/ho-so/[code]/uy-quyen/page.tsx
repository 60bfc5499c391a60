import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { ProxyPage, proxyMetadata } from '@/app/_pages/dossiers/proxy-page'

export const metadata = proxyMetadata('vi')

export default function Page(props: DossierPageProps) {
  return <ProxyPage {...props} locale="vi" />
}
