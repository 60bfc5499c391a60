import 'server-only'
import { encrypt, encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'

const noContent = { answers: {}, raw: {} }

/**
 * Destroys what an ended dossier says about anybody, in the caller's transaction, which holds the row: answers, papers,
 * words, names. Left are its code, its course, its fees and its results; an entry in a register is not touched.
 * @returns the files that belonged to it
 */
export async function destroyContent(tx: Tx, dossierId: string, now: Date): Promise<readonly string[]> {
  const of = { where: { dossierId } }
  const files = [...(await papersOf(tx, dossierId)), ...(await collectionsOf(tx, dossierId)), ...(await intakeOf(tx, dossierId))]
  await Promise.all([
    tx.earlierAnswers.deleteMany(of),
    tx.componentLookUp.deleteMany(of),
    tx.confirmationRequest.deleteMany(of),
    tx.supplementRequest.deleteMany(of),
    tx.dossierProposal.deleteMany(of),
    tx.checklistDraft.deleteMany(of),
    tx.correctionRequest.deleteMany(of),
    tx.collectionProxy.deleteMany(of),
    tx.delayReason.updateMany({ ...of, data: { noteId: null } }),
    tx.dossierNote.deleteMany(of),
    tx.dueExtension.updateMany({ ...of, data: { reasonCipher: encrypt('') } }),
    tx.postalItem.updateMany({ ...of, data: { addressCipher: null, trackingNumber: '' } }),
    tx.resultDocument.updateMany({ ...of, data: { receiverCipher: null } }),
  ])
  const { filedFileId } = await tx.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { filedFileId: true } })
  await tx.dossier.update({
    where: { id: dossierId },
    data: {
      ownerName: '', ownerNameSearch: '', ownerIdHash: '', ownerIdLast4Hash: '', submitterName: null, answersCipher: encryptJson(noContent), deliveryCipher: null,
      trackingHash: null, trackingCipher: null, filedFileId: null, destroyedAt: now,
    },
  })
  return filedFileId ? [...files, filedFileId] : files
}

async function papersOf(tx: Tx, dossierId: string): Promise<string[]> {
  const of = { where: { dossierId } }
  const [components, confirmations, papers, attached, opinions] = await Promise.all([
    tx.dossierComponent.findMany({ ...of, select: { fileId: true } }),
    tx.confirmationRequest.findMany({ ...of, select: { fileId: true } }),
    tx.resultDocument.findMany({ where: { dossierId, kind: { not: 'result' } }, select: { fileId: true } }),
    tx.threadAttachment.findMany({ where: { message: { dossierId } }, select: { fileId: true } }),
    tx.opinionRequest.findMany({ ...of, select: { letterFileId: true } }),
  ])
  await tx.dossierComponent.deleteMany(of)
  await tx.componentDigitisation.deleteMany(of)
  await tx.resultDocument.deleteMany({ where: { dossierId, kind: { not: 'result' } } })
  await tx.threadAttachment.deleteMany({ where: { message: { dossierId } } })
  await tx.threadMessage.deleteMany(of)
  await tx.opinionAttachment.deleteMany({ where: { opinion: { dossierId } } })
  await tx.opinionRequest.deleteMany(of)
  const letters = opinions.flatMap(({ letterFileId }) => letterFileId ?? [])
  return [...[...components, ...confirmations, ...papers, ...attached].map(({ fileId }) => fileId), ...letters]
}

/** Who received the result; a hand-over of several at once goes with the last of them. */
async function collectionsOf(tx: Tx, dossierId: string): Promise<string[]> {
  const items = await tx.collectedResult.findMany({ where: { dossierId }, select: { collectionId: true } })
  await tx.collectedResult.deleteMany({ where: { dossierId } })
  const empty = { id: { in: items.map(({ collectionId }) => collectionId) }, items: { none: {} } }
  const gone = await tx.resultCollection.findMany({ where: empty, select: { authorisationFileId: true, receiptFileId: true } })
  await tx.resultCollection.deleteMany({ where: empty })
  return gone.flatMap(({ authorisationFileId, receiptFileId }) => [authorisationFileId ?? [], receiptFileId ?? []].flat())
}

/** What the counter typed before it was a dossier. */
async function intakeOf(tx: Tx, dossierId: string): Promise<string[]> {
  const intake = await tx.counterIntake.findUnique({ where: { dossierId }, select: { id: true, sittingId: true, files: { select: { fileId: true } } } })
  if (!intake) return []
  await tx.counterIntake.delete({ where: { id: intake.id } })
  await tx.counterSitting.deleteMany({ where: { id: intake.sittingId, intakes: { none: {} } } })
  return intake.files.map(({ fileId }) => fileId)
}
