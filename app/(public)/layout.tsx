import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { metadataOf } from '@/app/_shell/metadata'
import { PublicShell } from '@/app/_shell/shells'

export const metadata: Metadata = metadataOf('vi')

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <PublicShell locale="vi">{children}</PublicShell>
}
