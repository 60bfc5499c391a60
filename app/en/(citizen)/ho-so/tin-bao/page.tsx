import { MessagesPage, messagesMetadata, type MessagesPageProps } from '@/app/_pages/messages/messages-page'

export const metadata = messagesMetadata('en')

export default function Page(props: MessagesPageProps) {
  return <MessagesPage {...props} locale="en" />
}
