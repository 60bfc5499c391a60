import { HelpPage, helpMetadata } from '@/app/_pages/help'

export const metadata = helpMetadata({ locale: 'vi' })

export default function Page() {
  return <HelpPage locale="vi" />
}
