import { LifeEventPage, lifeEventMetadata } from '@/app/_pages/life-event'
import { lifeEventSlugs } from '@/lib/procedure/model/life-event-slugs'

type Props = { readonly params: Promise<{ readonly key: string }> }

export const revalidate = 30

export const generateStaticParams = () => Object.values(lifeEventSlugs).map((key) => ({ key }))

export const generateMetadata = async ({ params }: Props) => lifeEventMetadata({ locale: 'vi', slug: (await params).key })

export default async function Page({ params }: Props) {
  return <LifeEventPage locale="vi" slug={(await params).key} />
}
