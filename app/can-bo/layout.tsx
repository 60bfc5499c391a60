import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { officialMetadata } from '@/app/_shell/metadata'
import { OfficialShell } from '@/app/_shell/shells'
import { countNews } from '@/lib/dossier/queries/news'
import { currentActor } from '@/lib/identity/session'

export const metadata: Metadata = officialMetadata

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor()
  return (
    <OfficialShell actor={actor} unread={await countNews(actor)}>
      {children}
    </OfficialShell>
  )
}
