import { ConfirmEmailPage, confirmEmailMetadata } from '@/app/_pages/confirm-email/confirm-email'

export const metadata = confirmEmailMetadata('vi')

export default function Page({ params }: PageProps<'/xac-nhan-thu/[ma]'>) {
  return <ConfirmEmailPage locale="vi" params={params} />
}
