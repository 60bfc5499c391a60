import { HelpPage, helpMetadata } from '@/app/_pages/help'

export const metadata = helpMetadata({ locale: 'en' })

export default function Page() {
  return <HelpPage locale="en" />
}
