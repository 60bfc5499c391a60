import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { recordReads } from '@/lib/audit/record-reads'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { type Day, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { type Given, loadGiven } from '../change/load-dossier'
import type { IdentityKind } from '../model/collecting'
import { givingAgencies } from '../policy'
import { paperMatter } from '../reading/paper-matter'
import { resultsOf } from '../reading/results'

const matterOf = async (actor: Actor, dossier: Given) => {
  const matter = await paperMatter(actor, dossier)
  return matter && { matter, givingAgencyId: dossier.givingAgencyId, isOwn: dossier.agencyId === dossier.givingAgencyId, results: await resultsOf(dossier) }
}

/** Dossiers with what papers say of them, the readings recorded; what is not of a counter of the actor is left out. */
async function mattersOf(actor: Actor, codes: readonly string[], now: Date) {
  const loaded = await Promise.all(codes.map((code) => loadGiven(db, actor, code)))
  const own = loaded.filter((dossier) => dossier !== null).filter(({ givingAgencyId }) => givingAgencies(actor).includes(givingAgencyId))
  for (const { id, agencyId, ownerId } of own) {
    await recordAudit(db, { actor, at: now, action: 'dossier.read', subject: { kind: 'dossier', id }, agencyId, ownerId })
  }
  const matters = await Promise.all(own.map((dossier) => matterOf(actor, dossier)))
  return matters.filter((one) => one !== null)
}
export type GivenMatter = Awaited<ReturnType<typeof mattersOf>>[number]

const officeOf = async (officialId: string) => db.official.findUniqueOrThrow({ where: { id: officialId }, select: { fullName: true, title: true } })
const agencyOf = async (id: string) => db.agency.findUniqueOrThrow({ where: { id }, select: { name: true, parent: true, place: true, hotline: true } })

/** What stands on the receipt of these results, to be signed: who comes is written by hand. The first dossier names the owner. */
export async function findReceiptMatter(actor: Actor, codes: readonly string[], now: Date) {
  if (actor.kind !== 'official') return null
  const matters = await mattersOf(actor, codes.slice(0, 20), now)
  const [first] = matters
  if (!first) return null
  const [agency, giver] = await Promise.all([agencyOf(first.givingAgencyId), officeOf(actor.officialId)])
  return { first: first.matter, matters, agency, giver, at: now, collected: null }
}

const withDossiers = { items: { include: { dossier: { select: { code: true, agencyId: true, ownerId: true } } } } } as const

/** A hand-over that the actor may read of: at their counter, or at another's of what their agency worked. */
async function readableCollection(actor: Actor, id: string) {
  const row = await db.resultCollection.findUnique({ where: { id }, include: withDossiers })
  const own = givingAgencies(actor)
  return row && [row.agencyId, ...row.items.map(({ dossier }) => dossier.agencyId)].some((agencyId) => own.includes(agencyId)) ? row : null
}

/** A hand-over at the counter, with what stands on its receipt; of what was worked elsewhere, for who worked it their own part. */
export async function findCollection(actor: Actor, id: string, now: Date) {
  const row = await readableCollection(actor, id)
  if (!row) return null
  const matters = await mattersOf(actor, row.items.flatMap(({ dossier }) => dossier.code ?? []).toSorted(), now)
  const [first] = matters
  if (!first) return null
  return {
    id: shortId(row.id),
    agencyId: row.agencyId,
    /** Whether scans are kept with it here. */
    isOwn: givingAgencies(actor).includes(row.agencyId),
    first: first.matter,
    matters,
    agency: await agencyOf(row.agencyId),
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
  // What was taken in for another agency and goes by post goes from there.
  if (!found?.isOwn) return null
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
  const agency = await agencyOf(agencyId)
  return { agency, day, matters: await mattersOf(actor, rows.flatMap(({ code }) => code ?? []), now) }
}
export type TransferMatter = NonNullable<Awaited<ReturnType<typeof findTransfer>>>

type Scan = { readonly collectionId: string; readonly kind: 'authorisation' | 'receipt' }

/** Leave to read a scan kept with a hand-over; null where there is none, or it is not of a counter of the actor. The reading is recorded. */
export async function grantScan(actor: Actor, { collectionId, kind }: Scan, now: Date): Promise<FileGrant | null> {
  const row = await readableCollection(actor, collectionId)
  const fileId = kind === 'authorisation' ? row?.authorisationFileId : row?.receiptFileId
  if (!row || !fileId) return null
  const about = row.items.map(({ dossier: { ownerId } }) => ({ subject: { kind: 'file', id: fileId }, ownerId }))
  await recordReads(db, { actor, at: now, action: 'dossier.file.read', agencyId: row.agencyId, detail: { collectionId } }, about)
  return grantFile(fileId)
}
