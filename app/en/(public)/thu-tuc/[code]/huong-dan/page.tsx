import { GuidePage, guideMetadata } from '@/app/_pages/guide/guide'

type Props = { readonly params: Promise<{ readonly code: string }> }

export const revalidate = 30

// None at build time: each is made when it is first asked for.
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props) => guideMetadata({ locale: 'en', ...(await params) })

export default async function Page({ params }: Props) {
  return <GuidePage locale="en" {...await params} />
}
