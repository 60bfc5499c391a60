import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { LocalizedText } from '@/lib/form/schema'
import { findDraftVersion, listSectors } from '@/lib/procedure/queries'

type Sector = { readonly key: string; readonly name: LocalizedText }

/** The sectors one may choose: those that procedures in force stand under, and the draft's own. */
export async function sectorsFor(actor: Actor, code: unknown, now: Date): Promise<readonly Sector[]> {
  const draft = typeof code === 'string' ? await findDraftVersion(actor, code) : null
  const sectors = await listSectors(actor, { at: now })
  const own = draft?.definition.sector
  return own && !sectors.some(({ key }) => key === own.key) ? [...sectors, own] : sectors
}
