import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { grantFile } from '../grant-file'
import type { FileGrant } from '../model'
import type { VaultPaper } from '../model/vault'
import { openShare } from '../reading/open-share'
import { papersOf } from '../reading/vault-papers'

/** The links the citizen gave out, the newest first, with every opening. */
export async function listShares(actor: Actor, now: Date) {
  if (actor.kind !== 'citizen') return []
  const rows = await db.vaultShare.findMany({
    where: { entry: { personId: actor.personId, removedAt: null } }, orderBy: { createdAt: 'desc' }, include: { openings: { orderBy: { at: 'desc' }, take: 50 } },
  })
  return rows.map(({ id, entryId, createdAt, expiresAt, revokedAt, triesLeft, openings }) => ({
    id, entryId, createdAt, expiresAt, isOpen: revokedAt === null && triesLeft > 0 && expiresAt > now, openings: openings.map(({ at, kind }) => ({ at, kind })),
  }))
}

/** Whether a link can be opened. It tells nothing else: the code is still to come. */
export const isShareOpen = async (_actor: Actor, token: string, now: Date): Promise<boolean> => (await openShare(db, token, now)) !== null

type Seen = { readonly token: string; readonly access: string }

/** The share that somebody opened with the code some minutes ago, while it still can be. */
async function seenShare({ token, access }: Seen, now: Date) {
  const share = await openShare(db, token, now)
  const seen = share && (await db.vaultOpening.count({ where: { shareId: share.id, accessHash: hashToken(access), seenUntil: { gt: now } } }))
  return share && seen ? share : null
}

/** The paper behind a link, for whoever typed its code; `access` is the proof, whoever the actor is. */
export async function findSharedPaper(_actor: Actor, seen: Seen, now: Date): Promise<VaultPaper | null> {
  const share = await seenShare(seen, now)
  return share && ((await papersOf([share.entry], db, now))[0] ?? null)
}

/** Leave to read one of its files, in the same way; each is recorded, for the owner to see. */
export async function grantSharedFile(actor: Actor, { fileId, ...seen }: Seen & { readonly fileId: string }, now: Date): Promise<FileGrant | null> {
  const share = await seenShare(seen, now)
  if (!share?.entry.files.some((file) => file.fileId === fileId)) return null
  const { id, personId: ownerId, agencyId } = share.entry
  await db.vaultOpening.create({ data: { id: newId(), shareId: share.id, at: now, kind: 'DOWNLOADED' } })
  await recordAudit(db, { actor, at: now, action: 'vault.share.file', subject: { kind: 'vault', id }, agencyId, ownerId, detail: { shareId: share.id } })
  return grantFile(fileId)
}
