import 'server-only'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import type { DossierRating, Prisma } from '@/prisma/generated/client'

/** What officials write among themselves is not said to the owner. */
const told = ['REASON', 'OBJECTION'] as const

const wanted = {
  events: { orderBy: { sequence: 'asc' }, select: { at: true, event: true, from: true, to: true, actorKind: true, reasonCode: true, dueAt: true, noteId: true } },
  notes: { where: { kind: { in: [...told] } }, select: { id: true, textCipher: true } },
  earlier: { orderBy: { replacedAt: 'asc' }, select: { answersCipher: true, replacedAt: true } },
  thread: { orderBy: { sentAt: 'asc' }, select: { authorKind: true, textCipher: true, sentAt: true, attachments: { select: { fileId: true } } } },
  components: { select: { componentKey: true, fileId: true, addedAt: true, replacedAt: true } },
  results: { select: { kind: true, number: true, fileId: true, issuedAt: true, deliveredAt: true } },
} satisfies Prisma.DossierInclude

type Named = { readonly path: string; readonly fileId: string }

/** Names of files in the package, none twice: "giay-to/H17…/birthNotice-1-giay-chung-sinh.pdf". */
function namedFiles(folder: string, parts: readonly { prefix: string; fileId: string }[], names: ReadonlyMap<string, string>): Named[] {
  return parts.flatMap(({ prefix, fileId }, index) => {
    const name = names.get(fileId)
    return name === undefined ? [] : [{ path: `giay-to/${folder}/${prefix}-${String(index + 1)}-${name}`, fileId }]
  })
}

const ratingOf = ({ score, reasons, commentCipher, ratedAt }: DossierRating) => ({ score, reasons, ratedAt, comment: commentCipher && decrypt(commentCipher) })

/** A person's dossiers and drafts, with what they said, what happened and what was written, and the files that belong to them. */
export async function dossiersOf(personId: string) {
  const rows = await db.dossier.findMany({ where: { ownerId: personId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: wanted })
  const [fees, ratings, versions] = await Promise.all([
    db.fee.findMany({ where: { dossierId: { in: rows.map(({ id }) => id) } } }),
    db.dossierRating.findMany({ where: { dossierId: { in: rows.map(({ id }) => id) } } }),
    db.procedureVersion.findMany({ where: { id: { in: rows.map((row) => row.procedureVersionId) } }, select: { id: true, name: true } }),
  ])
  const fileIds = rows.flatMap(({ filedFileId, components, results, thread }) => [
    ...(filedFileId ? [filedFileId] : []),
    ...[...components, ...results, ...thread.flatMap(({ attachments }) => attachments)].map(({ fileId }) => fileId),
  ])
  const stored = await db.storedFile.findMany({ where: { id: { in: fileIds } }, select: { id: true, name: true } })
  const names = new Map(stored.map(({ id, name }) => [id, name]))
  const files: Named[] = []
  const dossiers = rows.map((row) => {
    const own = namedFiles(
      row.code ?? `nhap-${row.procedureCode}`,
      [
        ...(row.filedFileId ? [{ prefix: 'da-nop', fileId: row.filedFileId }] : []),
        ...row.components.map(({ componentKey, fileId }) => ({ prefix: componentKey, fileId })),
        ...row.results.map(({ kind, fileId }) => ({ prefix: kind, fileId })),
        ...row.thread.flatMap(({ attachments }) => attachments.map(({ fileId }) => ({ prefix: 'trao-doi', fileId }))),
      ],
      names,
    )
    files.push(...own)
    const pathOf = (fileId: string) => own.find((one) => one.fileId === fileId)?.path ?? null
    const notes = new Map(row.notes.map(({ id, textCipher }) => [id, decrypt(textCipher)]))
    const rating = ratings.find(({ dossierId }) => dossierId === row.id)
    return {
      code: row.code,
      procedureCode: row.procedureCode,
      procedure: versions.find(({ id }) => id === row.procedureVersionId)?.name ?? row.procedureCode,
      status: row.status,
      channel: row.channel,
      delivery: row.delivery,
      deliveryAddress: row.deliveryCipher && decrypt(row.deliveryCipher),
      createdAt: row.createdAt,
      submittedAt: row.submittedAt,
      acceptedAt: row.acceptedAt,
      dueAt: row.dueAt,
      completedAt: row.completedAt,
      closedAt: row.closedAt,
      answers: decryptJson(row.answersCipher),
      earlierAnswers: row.earlier.map(({ answersCipher, replacedAt }) => ({ replacedAt, answers: decryptJson(answersCipher) })),
      events: row.events.map(({ noteId, ...event }) => ({ ...event, words: (noteId && notes.get(noteId)) || null })),
      conversation: row.thread.map(({ authorKind, textCipher, sentAt, attachments }) => ({
        by: authorKind, sentAt, text: decrypt(textCipher), files: attachments.map(({ fileId }) => pathOf(fileId)),
      })),
      papers: row.components.map(({ componentKey, fileId, addedAt, replacedAt }) => ({ componentKey, addedAt, replacedAt, file: pathOf(fileId) })),
      results: row.results.map(({ kind, number, fileId, issuedAt, deliveredAt }) => ({ kind, number, issuedAt, deliveredAt, file: pathOf(fileId) })),
      fees: fees.filter(({ dossierId }) => dossierId === row.id).map(({ label, amount, state, recordedAt }) => ({ label, amount, state, recordedAt })),
      rating: rating ? ratingOf(rating) : null,
    }
  })
  return { dossiers, files }
}
