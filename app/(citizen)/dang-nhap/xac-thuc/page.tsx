import { StepUpPage, stepUpMetadata } from '@/app/_pages/step-up'

export const metadata = stepUpMetadata('vi')

export default function Page({ searchParams }: PageProps<'/dang-nhap/xac-thuc'>) {
  return <StepUpPage locale="vi" query={searchParams} />
}
