import { HomePage, homeMetadata } from '@/app/_pages/home'

export const revalidate = 30

export const metadata = homeMetadata({ locale: 'en' })

export default function Page() {
  return <HomePage locale="en" />
}
