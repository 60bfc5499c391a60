import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { dossiersOf } from '../gathering/dossiers'

const textOf = (cipher: Uint8Array | null) => cipher && decrypt(cipher)

async function accountOf(personId: string) {
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const sessions = await db.session.findMany({ where: { personId }, select: { device: true, createdAt: true, lastSeenAt: true, revokedAt: true }, orderBy: { createdAt: 'asc' } })
  const { fullName, assuranceLevel, personalIdCipher, claimsCipher, phoneCipher, emailCipher, emailConfirmedAt, locale, createdAt, signedInAt } = person
  return {
    fullName, assuranceLevel, locale, createdAt, signedInAt, emailConfirmedAt, sessions,
    personalId: decrypt(personalIdCipher), phone: textOf(phoneCipher), email: textOf(emailCipher), fromVneid: decryptJson(claimsCipher),
  }
}

async function complaintsOf(personId: string) {
  const rows = await db.complaint.findMany({ where: { personId }, orderBy: { filedAt: 'asc' } })
  return rows.map(({ code, kind, state, textCipher, answerCipher, filedAt, dueAt, answeredAt }) => ({
    code, kind, state, filedAt, dueAt, answeredAt, text: decrypt(textCipher), answer: textOf(answerCipher),
  }))
}

async function rectificationsOf(personId: string) {
  const rows = await db.rectification.findMany({ where: { personId }, orderBy: { requestedAt: 'asc' } })
  return rows.map(({ about, state, textCipher, answerCipher, requestedAt, dueAt, answeredAt }) => ({
    about, state, requestedAt, dueAt, answeredAt, text: decrypt(textCipher), answer: textOf(answerCipher),
  }))
}

/** What was done with the person's data and by what kind of actor; ids of officials are not the person's. */
const traceOf = (personId: string) =>
  db.auditEntry.findMany({ where: { ownerId: personId }, select: { at: true, action: true, actorKind: true, subjectKind: true }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })

/**
 * Everything the portal knows of the person who asked for the package, as values that JSON can hold, and leave to read
 * the files that go with it. Only while the package is to be made; null otherwise, and for whoever is not the system.
 */
export async function findOwnData(actor: Actor, packageId: string) {
  const wanted = actor.kind === 'system' ? await db.dataPackage.findFirst({ where: { id: packageId, state: 'QUEUED' } }) : null
  if (!wanted) return null
  const { personId, agencyId, requestedAt } = wanted
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const { dossiers, files } = await dossiersOf(personId)
  const [account, messages, appointments, complaints, rectifications, registryCalls, trace] = [
    await accountOf(personId),
    await db.message.findMany({ where: { personId }, select: { topic: true, params: true, createdAt: true, readAt: true }, orderBy: { createdAt: 'asc' } }),
    await db.appointment.findMany({
      where: { personId }, select: { state: true, startsAt: true, endsAt: true, createdAt: true, service: { select: { nameVi: true } } },
    }),
    await complaintsOf(personId),
    await rectificationsOf(personId),
    await db.registryCall.findMany({ where: { ownerId: personId }, select: { at: true, source: true, field: true, purpose: true, outcome: true }, orderBy: { at: 'asc' } }),
    await traceOf(personId),
  ]
  const granted = files.map(({ path, fileId }): { path: string; grant: FileGrant } => ({ path, grant: grantFile(fileId) }))
  return { agency, requestedAt, files: granted, data: { account, dossiers, messages, appointments, complaints, rectifications, registryCalls, trace } }
}
export type OwnData = NonNullable<Awaited<ReturnType<typeof findOwnData>>>
