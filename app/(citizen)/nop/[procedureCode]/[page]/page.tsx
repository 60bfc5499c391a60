import { StepPage, stepMetadata, type StepPageProps } from '@/app/_pages/filing/step-page'

export const generateMetadata = (props: StepPageProps) => stepMetadata(props, 'vi')

export default function Page(props: StepPageProps) {
  return <StepPage {...props} locale="vi" />
}
