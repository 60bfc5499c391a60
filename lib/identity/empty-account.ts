import 'server-only'
import { encrypt, encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { lockPersonalId } from './walk-in/account'

/**
 * Leaves of an account its id, which the trace and filed dossiers name, in the caller's transaction: nobody can sign in to
 * it any more, and whoever comes with the same VNeID gets a new one. Also of those that were merged into it.
 */
export async function emptyAccount(tx: Tx, personId: string, now: Date): Promise<void> {
  const accounts = await tx.person.findMany({ where: { OR: [{ id: personId }, { mergedIntoId: personId }] }, select: { id: true, personalIdHash: true } })
  for (const { id, personalIdHash } of accounts) {
    await lockPersonalId(tx, personalIdHash)
    await tx.session.deleteMany({ where: { personId: id } })
    await tx.oneTimeLink.deleteMany({ where: { personId: id } })
    await endMandates(tx, id, now)
    const nobody = `erased:${id}`
    await tx.person.update({
      where: { id },
      data: {
        issuer: 'erased', subject: id, fullName: '', personalIdCipher: encrypt(''), personalIdHash: nobody, personalIdLast4Hash: nobody, claimsCipher: encryptJson({}),
        phoneCipher: null, phoneHash: null, emailCipher: null, emailHash: null, emailConfirmedAt: null,
      },
    })
  }
}

/** A mandate under which a dossier was filed stays with it, and holds no more. */
async function endMandates(tx: Tx, personId: string, now: Date): Promise<void> {
  const of = { OR: [{ ownerId: personId }, { agentId: personId }] }
  await tx.mandate.updateMany({ where: { ...of, revokedAt: null }, data: { revokedAt: now } })
  const mandates = await tx.mandate.findMany({ where: of, select: { id: true } })
  const ids = mandates.map(({ id }) => id)
  const used = await tx.dossier.findMany({ where: { mandateId: { in: ids } }, select: { mandateId: true } })
  const unused = ids.filter((id) => !used.some(({ mandateId }) => mandateId === id))
  await tx.mandateCode.deleteMany({ where: { mandateId: { in: ids } } })
  await tx.mandate.deleteMany({ where: { id: { in: unused } } })
}
