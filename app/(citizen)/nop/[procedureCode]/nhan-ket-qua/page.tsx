import { DeliveryPage, deliveryMetadata } from '@/app/_pages/filing/delivery-page'
import type { StartPageProps } from '@/app/_pages/filing/start-page'

export const generateMetadata = (props: StartPageProps) => deliveryMetadata(props, 'vi')

export default function Page(props: StartPageProps) {
  return <DeliveryPage {...props} locale="vi" />
}
