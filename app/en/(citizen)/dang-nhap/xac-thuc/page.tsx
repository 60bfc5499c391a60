import { StepUpPage, stepUpMetadata } from '@/app/_pages/step-up'

export const metadata = stepUpMetadata('en')

export default function Page({ searchParams }: PageProps<'/en/dang-nhap/xac-thuc'>) {
  return <StepUpPage locale="en" query={searchParams} />
}
