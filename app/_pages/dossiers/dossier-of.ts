import 'server-only'
import { cache } from 'react'
import { tidyCode } from '@/lib/dossier/model/codes'
import { findMyDossier } from '@/lib/dossier/queries/mine'
import { currentActor } from '@/lib/identity/session'

/** A dossier of whoever asks, or null. Read once per request. */
export const dossierOf = cache(async (code: string) => findMyDossier(await currentActor(), tidyCode(code)))

export type DossierPageProps = {
  readonly params: Promise<{ code: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}
