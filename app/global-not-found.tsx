import type { Metadata } from 'next'
import { text } from '@/lib/text/text'
import { CitizenNotFound } from './_shell/citizen-not-found'
import { metadataOf } from './_shell/metadata'
import { PublicShell } from './_shell/shells'

export const metadata: Metadata = { ...metadataOf('vi'), title: text('vi').faults.notFound.title }

/** An address that belongs to no page: prerendered, in both languages, since only the address could tell which one. */
export default function GlobalNotFound() {
  return (
    <PublicShell locale="vi">
      <CitizenNotFound locale="vi" />
      <section lang="en" className="mt-12 border-t border-rule pt-8">
        <CitizenNotFound locale="en" second />
      </section>
    </PublicShell>
  )
}
