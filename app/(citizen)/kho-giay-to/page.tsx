import { VaultPage, vaultMetadata } from '@/app/_pages/vault/vault-page'

export const metadata = vaultMetadata('vi')

export default function Page({ searchParams }: PageProps<'/kho-giay-to'>) {
  return <VaultPage locale="vi" query={searchParams} />
}
