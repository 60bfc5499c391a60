import { TrackingPage, trackingMetadata } from '@/app/_pages/look-up/look-up'

type Props = { readonly params: Promise<{ readonly token: string }> }

export const dynamic = 'force-dynamic'

export const metadata = trackingMetadata({ locale: 'vi' })

export default async function Page({ params }: Props) {
  return <TrackingPage locale="vi" {...await params} />
}
