import { LinkAccountsPage, linkAccountsMetadata } from '@/app/_pages/account/link-page'

export const metadata = linkAccountsMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/tai-khoan/gop'>) {
  return <LinkAccountsPage locale="en" query={searchParams} />
}
