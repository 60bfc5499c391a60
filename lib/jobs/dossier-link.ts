import 'server-only'
import { paths } from '@/lib/web/paths'

type Told = { readonly code: string; readonly trackingToken: string | null }

/** Where a message about a dossier leads: by its token whoever is told reads how it stands without signing in, else to its own page. */
export const dossierLink = ({ code, trackingToken }: Told, locale: 'vi' | 'en'): string =>
  trackingToken ? paths.tracking(trackingToken, locale) : paths.dossier(code, locale)
