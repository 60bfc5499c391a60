import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { officialMetadata } from '@/app/_shell/metadata'
import { OfficialShell } from '@/app/_shell/shells'

export const metadata: Metadata = officialMetadata

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <OfficialShell>{children}</OfficialShell>
}
