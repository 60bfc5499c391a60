import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { type Day, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { type Loaded, loadDossier } from '../change/load-dossier'
import type { IdentityKind } from '../model/collecting'
import { givingAgencies } from '../policy'
import { paperMatter } from '../reading/paper-matter'
import { resultsOf } from '../reading/results'

const matterOf = async (dossier: Loaded) => {
  const matter = await paperMatter(dossier)
  return matter && { matter, results: await resultsOf(dossier) }
}

/** Dossiers with what papers say of them, the readings recorded; what is not of a counter of the actor is left out. */
async function mattersOf(actor: Actor, codes: readonly string[], now: Date) {
  const loaded = await Promise.all(codes.map((code) => loadDossier(db, actor, { code })))
  const own = loaded.filter((dossier) => dossier !== null).filter(({ agencyId }) => givingAgencies(actor).includes(agencyId))
  for (const { id, agencyId, ownerId } of own) {
    await recordAudit(db, { actor, at: now, action: 'dossier.read', subject: { kind: 'dossier', id }, agencyId, ownerId })
  }
  const matters = await Promise.all(own.map(matterOf))
  return matters.filter((one) => one !== null)
}
export type GivenMatter = Awaited<ReturnType<typeof mattersOf>>[number]

const officeOf = async (officialId: string) => db.official.findUniqueOrThrow({ where: { id: officialId }, select: { fullName: true, title: true } })

/** What stands on the receipt of these results, to be signed: who comes is written by hand. The first dossier names the owner. */
export async function findReceiptMatter(actor: Actor, codes: readonly string[], now: Date) {
  if (actor.kind !== 'official') return null
  const matters = await mattersOf(actor, codes.slice(0, 20), now)
  const [first] = matters
  return first ? { first: first.matter, matters, giver: await officeOf(actor.officialId), at: now, collected: null } : null
}

/** A hand-over at the counter, with what stands on its receipt. */
export async function findCollection(actor: Actor, id: string, now: Date) {
  const row = await db.resultCollection.findUnique({ where: { id }, include: { items: { include: { dossier: { select: { code: true } } } } } })
  if (!row || !givingAgencies(actor).includes(row.agencyId)) return null
  const matters = await mattersOf(actor, row.items.flatMap(({ dossier }) => dossier.code ?? []).toSorted(), now)
  const [first] = matters
  if (!first) return null
  return {
    id: shortId(row.id),
    agencyId: row.agencyId,
    first: first.matter,
    matters,
    giver: await officeOf(row.officialId),
    at: row.at,
    ended: row.items.some(({ endedAt }) => endedAt !== null),
    collected: {
      name: decrypt(row.receiverCipher),
      standing: row.standing,
      identityKind: row.identityKind as IdentityKind,
      identityDigits: decrypt(row.identityCipher),
      proof: row.proof,
    },
    authorisation: row.authorisationFileId !== null,
    signedReceipt: row.receiptFileId !== null,
  }
}
export type CollectionMatter = NonNullable<Awaited<ReturnType<typeof findCollection>>>
export type ReceiptMatter = NonNullable<Awaited<ReturnType<typeof findReceiptMatter>>> | CollectionMatter

/** What stands on the label of a result that goes by post. */
export async function findLabelMatter(actor: Actor, code: string, now: Date) {
  const [found] = await mattersOf(actor, [code], now)
  if (!found) return null
  const dossier = await db.dossier.findUniqueOrThrow({ where: { code }, select: { agencyId: true, completedAt: true, postalItems: { where: { state: 'SENT' }, select: { trackingNumber: true } } } })
  const agency = await db.agency.findUniqueOrThrow({ where: { id: dossier.agencyId }, select: { address: true } })
  return { ...found, senderAddress: agency.address, completedAt: dossier.completedAt, trackingNumber: dossier.postalItems[0]?.trackingNumber ?? null }
}
export type LabelMatter = NonNullable<Awaited<ReturnType<typeof findLabelMatter>>>

/** The results that the units of an agency finished on that day, for the sheet on which they hand them to the counter. */
export async function findTransfer(actor: Actor, { agencyId, day }: { agencyId: string; day: Day }, now: Date) {
  if (!givingAgencies(actor).includes(agencyId)) return null
  const [from, until] = [momentOf(day, 0), momentOf(day, 24 * 60)]
  const rows = await db.dossier.findMany({
    where: { agencyId, completedAt: { gte: from, lt: until } },
    orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { code: true },
  })
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true, parent: true, place: true } })
  return { agency, day, matters: await mattersOf(actor, rows.flatMap(({ code }) => code ?? []), now) }
}
export type TransferMatter = NonNullable<Awaited<ReturnType<typeof findTransfer>>>

type Scan = { readonly collectionId: string; readonly kind: 'authorisation' | 'receipt' }

/** Leave to read a scan kept with a hand-over; null where there is none, or it is not of a counter of the actor. The reading is recorded. */
export async function grantScan(actor: Actor, { collectionId, kind }: Scan, now: Date): Promise<FileGrant | null> {
  const row = await db.resultCollection.findUnique({ where: { id: collectionId } })
  const fileId = kind === 'authorisation' ? row?.authorisationFileId : row?.receiptFileId
  if (!row || !fileId || !givingAgencies(actor).includes(row.agencyId)) return null
  await recordAudit(db, { actor, at: now, action: 'dossier.file.read', subject: { kind: 'file', id: fileId }, agencyId: row.agencyId, detail: { collectionId } })
  return grantFile(fileId)
}
