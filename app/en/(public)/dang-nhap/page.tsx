import { SignInPage, signInMetadata } from '@/app/_pages/sign-in'

export const metadata = signInMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/dang-nhap'>) {
  return <SignInPage locale="en" query={searchParams} />
}
