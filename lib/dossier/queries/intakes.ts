import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf, fromDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { describeFiles } from '@/lib/document/queries'
import { pruneAnswers } from '@/lib/form/model/reachability'
import { caseOf } from '@/lib/procedure/model/cases'
import { feesFor, totalOf } from '@/lib/procedure/model/fees'
import { findOwnIntake, ownSitting } from '../change/intake'
import { applicantAttributes } from '../model/applicant'
import { standingLooks } from '../model/intake-looks'
import { replaceable } from '../model/replacement'
import type { IntakeChannel, SittingDetail } from '../model/intake'
import { withScans } from '../reading/scans'

/** One person at the counter, with what was begun and taken in for them, oldest first; the official's own, or null. */
export async function findSitting(actor: Actor, id: string, now: Date) {
  const row = await db.counterSitting.findUnique({ where: { id }, include: { intakes: { orderBy: { startedAt: 'asc' } } } })
  if (!row || !ownSitting(actor, row, now)) return null
  const ids = row.intakes.flatMap(({ dossierId }) => (dossierId === null ? [] : [dossierId]))
  const dossiers = await db.dossier.findMany({ where: { id: { in: ids } }, select: { id: true, code: true, dueAt: true, agencyId: true } })
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]))
  const { name, phone, post, doubts } = decryptJson(row.detailCipher) as SittingDetail
  return {
    id: row.id, agencyId: row.agencyId, channel: row.channel as IntakeChannel, startedAt: row.startedAt, name, phone, post, doubts,
    arrivedOn: row.arrivedOn && fromDateColumn(row.arrivedOn),
    intakes: row.intakes.map((intake) => {
      const dossier = intake.dossierId === null ? undefined : byId.get(intake.dossierId)
      return {
        id: intake.id, procedureCode: intake.procedureCode, agencyId: intake.agencyId, startedAt: intake.startedAt, takenInAt: intake.takenInAt,
        dossier: dossier?.code ? { code: dossier.code, dueAt: dossier.dueAt } : null,
      }
    }),
  }
}

export type Sitting = NonNullable<Awaited<ReturnType<typeof findSitting>>>

/** What the official began for somebody and has not finished, newest first. */
export async function listSittings(actor: Actor, now: Date) {
  if (actor.kind !== 'official') return []
  const rows = await db.counterSitting.findMany({
    where: { officialId: actor.officialId, expiresAt: { gt: now }, OR: [{ intakes: { some: { dossierId: null } } }, { intakes: { none: {} } }] },
    include: { intakes: { where: { dossierId: null }, select: { id: true, procedureCode: true }, orderBy: { startedAt: 'asc' } } },
    orderBy: { startedAt: 'desc' },
    take: 20,
  })
  return rows.filter((row) => ownSitting(actor, row, now)).map((row) => ({
    id: row.id, name: (decryptJson(row.detailCipher) as SittingDetail).name, channel: row.channel as IntakeChannel,
    startedAt: row.startedAt, expiresAt: row.expiresAt, intakes: row.intakes,
  }))
}

/**
 * What the official types for somebody, with its scans, what registries said in place of papers, and what would be paid as it
 * stands; null where it is not theirs.
 */
export async function findIntake(actor: Actor, id: string, now: Date) {
  const intake = await findOwnIntake(db, actor, id, now)
  const form = intake?.version.definition.form
  if (!intake || !form) return null
  const described = await describeFiles(actor, intake.files.map(({ fileId }) => grantFile(fileId)))
  const files = intake.files.flatMap(({ componentKey, fileId }) => {
    const file = described.get(fileId)
    return file ? [{ componentKey, file: shortId(fileId), name: file.name, bytes: file.bytes }] : []
  })
  const { content, detail, sitting, version, agencyId, revision, dossierId } = intake
  const answers = await withScans(form, content.answers, intake.files)
  const counted = pruneAnswers(form, answers)
  const caseKey = caseOf(version.definition, counted)?.key ?? null
  const applicant = applicantAttributes(detail.claims)
  const fees = feesFor(version.definition, { answers: counted, channel: sitting.channel, caseKey, applicant, day: dayOf(now) })
  return {
    id, sittingId: sitting.id, agencyId, takingAgencyId: sitting.agencyId, channel: sitting.channel as IntakeChannel,
    revision, isTakenIn: dossierId !== null, name: detail.name, phone: detail.phone,
    definition: version.definition, form, content: { ...content, answers }, counted, caseKey,
    looks: standingLooks(content, version.definition, detail.claims),
    /** Keys of the components that registries can be asked for: who they are asked about is known. */
    lookable: replaceable(version.definition, content.answers, detail.claims).flatMap(({ component, subject }) => (subject ? [component.key] : [])),
    files, fees: fees.filter(({ amount }) => amount > 0), feeTotal: totalOf(fees),
  }
}

export type Intake = NonNullable<Awaited<ReturnType<typeof findIntake>>>

type Scan = { readonly intake: string; readonly fileId: string }

/** Leave to read a scan of the official's own intake, or null. */
export async function grantIntakeFile(actor: Actor, { intake, fileId }: Scan, now: Date): Promise<FileGrant | null> {
  const own = await findOwnIntake(db, actor, intake, now)
  return own?.files.some((file) => file.fileId === fileId) ? grantFile(fileId) : null
}
