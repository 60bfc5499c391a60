import { StartPage, startMetadata, type StartPageProps } from '@/app/_pages/filing/start-page'

export const generateMetadata = (props: StartPageProps) => startMetadata(props, 'vi')

export default function Page(props: StartPageProps) {
  return <StartPage {...props} locale="vi" />
}
