import { AccountPage, accountMetadata } from '@/app/_pages/account/account'

export const metadata = accountMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/tai-khoan'>) {
  return <AccountPage locale="en" query={searchParams} />
}
