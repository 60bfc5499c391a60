import { LinkAccountsPage, linkAccountsMetadata } from '@/app/_pages/account/link-page'

export const metadata = linkAccountsMetadata('vi')

export default function Page({ searchParams }: PageProps<'/tai-khoan/gop'>) {
  return <LinkAccountsPage locale="vi" query={searchParams} />
}
