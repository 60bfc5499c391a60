import { SignInPage, signInMetadata } from '@/app/_pages/sign-in'

export const metadata = signInMetadata('vi')

export default function Page({ searchParams }: PageProps<'/dang-nhap'>) {
  return <SignInPage locale="vi" query={searchParams} />
}
