import { AudiencePage, audienceMetadata } from '@/app/_pages/life-event'
import { audienceSlugs } from '@/lib/procedure/model/life-event-slugs'

type Props = { readonly params: Promise<{ readonly key: string }> }

export const revalidate = 30

export const generateStaticParams = () => Object.values(audienceSlugs).map((key) => ({ key }))

export const generateMetadata = async ({ params }: Props) => audienceMetadata({ locale: 'en', slug: (await params).key })

export default async function Page({ params }: Props) {
  return <AudiencePage locale="en" slug={(await params).key} />
}
