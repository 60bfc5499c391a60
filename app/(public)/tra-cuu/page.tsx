import { LookUpPage, lookUpMetadata } from '@/app/_pages/look-up/look-up'

// It answers a post, and its scripts carry a nonce.
export const dynamic = 'force-dynamic'

export const metadata = lookUpMetadata({ locale: 'vi' })

export default function Page() {
  return <LookUpPage locale="vi" />
}
