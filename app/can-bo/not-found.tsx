import type { Metadata } from 'next'
import { NotFoundBody } from '@/app/_shell/not-found-body'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.faults.notFound

export const metadata: Metadata = { title: words.title }

export default function NotFound() {
  return <NotFoundBody title={words.title} body={words.body} links={[{ href: paths.queue(), text: words.home }]} />
}
