import 'server-only'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { intakeDue } from '@/lib/calendar/model/due'
import type { Actor } from '@/lib/core/actor'
import { encrypt, encryptJson, hashToken, newToken } from '@/lib/core/crypto'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import type { Answers } from '@/lib/form/schema'
import { searchKey } from '@/lib/procedure/model/search'
import type { FeeLine } from '@/lib/procedure/model/fees'
import { firstStep } from '@/lib/procedure/model/workflow'
import { codeNumber, codePrefix } from '../model/codes'
import type { DraftContent } from '../model/draft'
import type { IntakeContent } from '../model/intake'
import type { IntakeLooks } from '../model/intake-looks'
import { lookUpRow } from '../reading/replacements'
import { recordEvent } from './change-dossier'
import type { OpenIntake } from './intake'
import type { Loaded } from './load-dossier'

type Checked = {
  readonly answers: Answers
  readonly caseKey: string | null
  readonly fees: readonly FeeLine[]
  readonly papers: IntakeContent['papers']
  readonly looks: IntakeLooks
  readonly receivedAt: Date
  readonly calendar: WorkingCalendar
}

/** The next number of the day, without gaps; every filing of the agency waits for this row until the commit. */
async function nextCode(tx: Tx, agency: { readonly id: string; readonly code: string }, now: Date): Promise<string> {
  const day = dayOf(now)
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO dossier_code_counters AS c (agency_id, day, last) VALUES (${agency.id}::uuid, ${toDateColumn(day)}::date, 1)
    ON CONFLICT (agency_id, day) DO UPDATE SET last = c.last + 1 RETURNING c.last`
  if (!row) throw new Error(`no dossier code for ${agency.code} on ${day}`)
  return codePrefix(agency.code, day) + codeNumber(row.last)
}

type Official = Extract<Actor, { kind: 'official' }>

/**
 * Makes the dossier of an intake, REGISTERED, with its fees, its papers, what registries said in place of them, and the event
 * that the official filed it; as `submit_dossier` does for a citizen, without the draft that the citizen may have of the same
 * procedure.
 */
export async function registerIntake(tx: Tx, actor: Official, intake: OpenIntake, checked: Checked, now: Date): Promise<Loaded> {
  const { sitting, version, content, detail } = intake
  const { workflow } = version.definition
  if (!workflow) throw new Error(`intake ${intake.id} has no workflow`)
  const owner = await tx.person.findUniqueOrThrow({ where: { id: sitting.personId } })
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: intake.agencyId }, select: { id: true, code: true } })
  const dueForIntake = intakeDue(checked.calendar, checked.receivedAt)
  const filed: DraftContent = { answers: checked.answers, raw: {}, eligibility: content.eligibility }
  // The registries' log names the dossier by it already.
  const { id } = intake
  const step = firstStep(workflow)
  const tracking = newToken()
  const code = await nextCode(tx, agency, now)
  const dossier = await tx.dossier.create({
    data: {
      id, code, agencyId: agency.id, procedureId: version.procedureId, procedureVersionId: version.id, procedureCode: version.code,
      status: 'REGISTERED', version: 1, channel: sitting.channel, intakeAgencyId: sitting.agencyId, takenInById: actor.officialId,
      ownerId: owner.id, ownerName: detail.name, ownerNameSearch: searchKey(detail.name),
      ownerIdHash: owner.personalIdHash, ownerIdLast4Hash: owner.personalIdLast4Hash,
      caseKey: checked.caseKey, answersCipher: encryptJson(filed), locale: owner.locale,
      delivery: content.delivery, deliveryCipher: content.delivery === 'POST' ? encrypt(content.deliveryAddress) : null,
      createdAt: intake.startedAt, updatedAt: now, submittedAt: checked.receivedAt,
      // Whoever hands papers in signs for them on the receipt slip.
      consentedAt: now,
      intakeDueAt: dueForIntake, urgentAt: dueForIntake,
      stepKey: step.key, stepRole: step.role, trackingHash: hashToken(tracking), trackingCipher: encrypt(tracking),
      feeTotal: checked.fees.reduce((sum, { amount }) => sum + amount, 0),
    },
  })
  await tx.fee.createMany({
    data: checked.fees.map(({ key, label, amount, legalGround }) =>
      ({ id: newId(), agencyId: agency.id, dossierId: id, ruleKey: key, label: label.vi, amount, legalGround, state: 'DUE' as const })),
  })
  await tx.handedPaper.createMany({
    data: Object.entries(checked.papers).filter(([, papers]) => papers.originalSeen || papers.originals + papers.certifiedCopies + papers.plainCopies > 0)
      .map(([componentKey, papers]) => ({ dossierId: id, componentKey, ...papers })),
  })
  await tx.dossierComponent.createMany({
    data: intake.files.map(({ componentKey, fileId }) => ({ id: newId(), dossierId: id, componentKey, fileId, addedAt: now })),
  })
  await tx.componentLookUp.createMany({
    data: Object.entries(checked.looks).map(([componentKey, look]) => ({
      id: newId(), dossierId: id, agencyId: agency.id, componentKey, ...lookUpRow(look), askedAt: new Date(look.askedAt),
    })),
  })
  const loaded: Loaded = { ...dossier, code, filedUnder: version }
  await recordEvent(tx, actor, { ...loaded, status: 'DRAFT' }, { event: 'fileAtCounter', now, to: 'REGISTERED', version: 1 })
  await addJob(tx, 'settle-submission', { dossierId: id }, { key: `settle-${id}` })
  return loaded
}
