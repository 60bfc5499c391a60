import type { Metadata } from 'next'
import { CitizenNotFound } from '@/app/_shell/citizen-not-found'
import { text } from '@/lib/text/text'

export const metadata: Metadata = { title: text('vi').faults.notFound.title }

export default function NotFound() {
  return <CitizenNotFound locale="vi" />
}
