import { ChangesPage, changesMetadata } from '@/app/_pages/filing/changes-page'
import type { StartPageProps } from '@/app/_pages/filing/start-page'

export const generateMetadata = () => changesMetadata('en')

export default function Page(props: StartPageProps) {
  return <ChangesPage {...props} locale="en" />
}
