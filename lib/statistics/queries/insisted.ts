import 'server-only'
import { recordReads } from '@/lib/audit/record-reads'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { definitionFor, type OnBehalf } from '@/lib/dossier/model/on-behalf'
import type { Evidence } from '@/lib/dossier/model/replacement'
import { handledAgencies } from '@/lib/dossier/policy'
import { officialNames } from '@/lib/identity/queries'
import { findVersion } from '@/lib/procedure/queries'
import type { RegistrySource } from '@/lib/registry/model'
import { type Period, spanOf } from '../model/period'
import { agenciesFor } from '../policy'

export type InsistedRow = {
  readonly code: string
  readonly procedure: string
  readonly componentKey: string
  readonly component: string
  /** The registry that had it; null where what it said is not kept. */
  readonly source: RegistrySource | null
  readonly by: string
  readonly at: Date
  /** What the citizen was told; null for who reads the report and handles no dossiers. */
  readonly reason: string | null
}

/** Lines on the page: more would be a matter for a talk, not for a list. */
export const insistedShown = 200

type Wanted = { readonly agencyId: string; readonly period: Period }

/**
 * Components asked for by hand in the period although a registry had them, the newest first; null for who may not read the
 * report. The reason stands in the dossier, so only who handles dossiers reads it, and that it was read is recorded.
 */
export async function listInsisted(actor: Actor, { agencyId, period }: Wanted, now: Date): Promise<readonly InsistedRow[] | null> {
  if (!agenciesFor(actor, 'REPORT_II06A').includes(agencyId)) return null
  const { start, end } = spanOf(period)
  const found = await db.componentLookUp.findMany({
    where: { agencyId, insistedAt: { gte: start, lt: end } },
    orderBy: [{ insistedAt: 'desc' }, { id: 'asc' }],
    take: insistedShown,
    include: { dossier: { select: { id: true, code: true, ownerId: true, procedureVersionId: true, ground: true, proof: true } } },
  })
  const opens = handledAgencies(actor).includes(agencyId)
  if (opens) {
    const about = new Map(found.map(({ dossier: { id, ownerId } }) => [id, { subject: { kind: 'dossier' as const, id }, ownerId }]))
    await recordReads(db, { actor, at: now, action: 'dossier.read', agencyId }, [...about.values()])
  }
  const names = await officialNames(actor, found.flatMap(({ insistedById }) => insistedById ?? []))
  return Promise.all(found.map(async (row) => ({
    code: row.dossier.code ?? '',
    ...(await namesOf(actor, row)),
    componentKey: row.componentKey,
    source: sourceIn(row.evidenceCipher),
    by: names.get(row.insistedById ?? '')?.fullName ?? '',
    at: row.insistedAt ?? start,
    reason: opens && row.insistedCipher ? (decryptJson(row.insistedCipher) as { reason: string }).reason : null,
  })))
}

/** The registry that had it. */
const sourceIn = (evidenceCipher: Uint8Array): RegistrySource | null =>
  (decryptJson(evidenceCipher) as readonly Evidence[]).findLast(({ finding }) => finding === 'FOUND')?.source ?? null

type Named = { readonly componentKey: string; readonly dossier: OnBehalf & { readonly procedureVersionId: string } }

/** The procedure and the component by the version that the dossier was filed under. */
async function namesOf(actor: Actor, { componentKey, dossier }: Named): Promise<Pick<InsistedRow, 'procedure' | 'component'>> {
  const version = await findVersion(actor, dossier.procedureVersionId)
  if (!version) return { procedure: '', component: componentKey }
  const { name, components } = definitionFor(version.definition, dossier)
  return { procedure: name.vi, component: components.find(({ key }) => key === componentKey)?.title.vi ?? componentKey }
}
