import { AccountPage, accountMetadata } from '@/app/_pages/account/account'

export const metadata = accountMetadata('vi')

export default function Page({ searchParams }: PageProps<'/tai-khoan'>) {
  return <AccountPage locale="vi" query={searchParams} />
}
