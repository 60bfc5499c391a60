import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { metadataOf } from '@/app/_shell/metadata'
import { CitizenShell } from '@/app/_shell/shells'

export const metadata: Metadata = metadataOf('en')

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <CitizenShell locale="en">{children}</CitizenShell>
}
