import { ChooserPage, chooserMetadata, type ChooserPageProps } from '@/app/_pages/chooser'

type Props = { readonly params: Promise<{ readonly key: string }>; readonly searchParams: Promise<ChooserPageProps['query']> }

export const generateMetadata = async ({ params }: Props) => chooserMetadata({ locale: 'vi', slug: (await params).key })

export default async function Page({ params, searchParams }: Props) {
  return <ChooserPage locale="vi" slug={(await params).key} query={await searchParams} />
}
