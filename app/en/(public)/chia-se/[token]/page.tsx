import { SharedPage, sharedMetadata } from '@/app/_pages/vault/shared-page'

type Props = { readonly params: Promise<{ readonly token: string }> }

export const dynamic = 'force-dynamic'

export const metadata = sharedMetadata('en')

export default async function Page({ params }: Props) {
  return <SharedPage locale="en" {...await params} />
}
