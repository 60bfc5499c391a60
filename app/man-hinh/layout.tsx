import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Document } from '@/app/_shell/document'
import { officialMetadata } from '@/app/_shell/metadata'

export const metadata: Metadata = officialMetadata

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <Document lang="vi">{children}</Document>
}
