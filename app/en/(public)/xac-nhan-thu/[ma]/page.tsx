import { ConfirmEmailPage, confirmEmailMetadata } from '@/app/_pages/confirm-email/confirm-email'

export const metadata = confirmEmailMetadata('en')

export default function Page({ params }: PageProps<'/en/xac-nhan-thu/[ma]'>) {
  return <ConfirmEmailPage locale="en" params={params} />
}
