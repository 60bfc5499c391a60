import { QuestionsPage, questionsMetadata } from '@/app/_pages/filing/questions-page'
import type { StartPageProps } from '@/app/_pages/filing/start-page'

export const generateMetadata = (props: StartPageProps) => questionsMetadata(props, 'vi')

export default function Page(props: StartPageProps) {
  return <QuestionsPage {...props} locale="vi" />
}
