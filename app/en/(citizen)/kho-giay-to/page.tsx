import { VaultPage, vaultMetadata } from '@/app/_pages/vault/vault-page'

export const metadata = vaultMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/kho-giay-to'>) {
  return <VaultPage locale="en" query={searchParams} />
}
