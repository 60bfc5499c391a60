import { HomePage, homeMetadata } from '@/app/_pages/home'

export const revalidate = 30

export const metadata = homeMetadata({ locale: 'vi' })

export default function Page() {
  return <HomePage locale="vi" />
}
