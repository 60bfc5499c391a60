import 'server-only'
import { opensFrom, type WorkingCalendar } from '@/lib/calendar/model/calendar'
import { dueAt } from '@/lib/calendar/model/due'
import { nextWorkingMoment } from '@/lib/calendar/model/working-time'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { dayOf, fromDateColumn, momentOf } from '@/lib/core/dates'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { rememberPhone } from '@/lib/identity/remember-phone'
import { checkForm } from '@/lib/form/model/checks'
import { pruneAnswers } from '@/lib/form/model/reachability'
import { recordFee } from '@/lib/payment/record-fee'
import { caseOf } from '@/lib/procedure/model/cases'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { feesFor, totalOf } from '@/lib/procedure/model/fees'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { findPublished } from '@/lib/procedure/queries'
import { changeDossier } from './change/change-dossier'
import { enterStep } from './change/enter-step'
import { findOwnIntake, lockIntake, type OpenIntake } from './change/intake'
import type { Loaded } from './change/load-dossier'
import { stepAfter } from './change/neighbours'
import { registerIntake } from './change/register-intake'
import { allows } from './model/actions'
import { applicantAttributes } from './model/applicant'
import { type IntakeContent, papersAsked } from './model/intake'
import { standingLooks, stillToLay } from './model/intake-looks'
import { withScans } from './reading/scans'
import type { TakeInInput } from './schema/intake'

/**
 * Files and accepts at one press what the counter typed for somebody: the processing clock starts, the due date is fixed by
 * the limit of the channel, what was paid is recorded and the receipt slip (Mẫu 01) issued. An item of the post counts from
 * the day it arrived. Pressed twice, also at once, it gives the one dossier there is.
 */
export async function takeInDossier(actor: Actor, input: TakeInInput, now: Date) {
  const open = await findOwnIntake(db, actor, input.intake, now)
  // Read before: whoever holds the row must not wait for a connection that those who wait for the row have taken.
  const calendar = open && (await loadCalendar(actor, open.agencyId))
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, input.intake, now)
    if (!intake || !calendar || actor.kind !== 'official') return refuse('not-found')
    if (intake.dossierId) {
      const { code } = await tx.dossier.findUniqueOrThrow({ where: { id: intake.dossierId }, select: { code: true } })
      return ok({ sitting: intake.sittingId, code: code ?? '' })
    }
    if (!opensFrom(calendar, dayOf(now))) return refuse('no-working-hours')
    const checked = await checkedIntake(tx, actor, intake, now)
    if (!checked.ok) return checked
    const { fees } = checked.value
    if (totalOf(fees) !== input.feeShown) return refuse('fee-changed')

    const clock: Clock = { calendar, receivedAt: receivedAt(calendar, intake.sitting.arrivedOn, now) }
    const dossier = await registerIntake(tx, actor, intake, { ...checked.value, ...clock }, now)
    const accepted = await acceptAtOnce(tx, actor, dossier, clock, now)
    if (!accepted.ok) return accepted
    if (intake.content.phone !== '') await rememberPhone(tx, intake.sitting.personId, intake.content.phone)
    const paid = await payAtCounter(tx, actor, dossier, input, now)
    if (!paid.ok) return paid
    // What was typed is the dossier's now, and needs not lie here a second time.
    const emptied: IntakeContent = { ...intake.content, answers: {}, raw: {}, papers: {}, looks: {}, deliveryAddress: '', phone: '' }
    const became = { dossierId: dossier.id, takenInAt: now, updatedAt: now, contentCipher: encryptJson(emptied) }
    await tx.counterIntake.update({ where: { id: intake.id }, data: became })
    await tx.counterIntakeFile.deleteMany({ where: { intakeId: intake.id } })
    return ok({ sitting: intake.sittingId, code: dossier.code })
  })
}

/** What keeps the dossier from being taken in, or what it comes to. */
async function checkedIntake(tx: Tx, actor: Actor, intake: OpenIntake, now: Date) {
  const { version, sitting, content, files, detail } = intake
  const { form, deliveries } = version.definition
  if (!form || (await findPublished(actor, version.code, now, tx))?.id !== version.id) return refuse('version-ended')
  if (judgeEligibility(version.definition, content.eligibility).kind !== 'eligible') return refuse('not-eligible')
  const scanned = await withScans(form, content.answers, files, tx)
  if (checkForm(form, scanned, { today: dayOf(now), raw: content.raw }).length > 0) return refuse('incomplete')
  const answers = pruneAnswers(form, scanned)
  const looks = standingLooks({ ...content, answers }, version.definition, detail.claims)
  if (stillToLay(version.definition, answers, { papers: content.papers, files, looks }).length > 0) return refuse('components-missing')
  if (!deliveries.includes(content.delivery)) return refuse('delivery-not-offered')
  if (content.delivery === 'POST' && content.deliveryAddress.length < 10) return refuse('address-missing')

  const caseKey = caseOf(version.definition, answers)?.key ?? null
  const applicant = applicantAttributes(detail.claims)
  const lines = feesFor(version.definition, { answers, channel: sitting.channel, caseKey, applicant, day: dayOf(now) })
  const papers = papersAsked(version.definition, answers, content.papers)
  return ok({ answers, caseKey, papers, looks, fees: lines.filter(({ amount }) => amount > 0) })
}

/** An item that arrived on an earlier day counts from the opening of that day, or of the next that is worked on. */
function receivedAt(calendar: WorkingCalendar, arrivedOn: Date | null, now: Date): Date {
  if (arrivedOn === null || fromDateColumn(arrivedOn) >= dayOf(now)) return now
  const opening = nextWorkingMoment(calendar, momentOf(fromDateColumn(arrivedOn), 0))
  return opening < now ? opening : now
}

type Clock = { readonly calendar: WorkingCalendar; readonly receivedAt: Date }

async function acceptAtOnce(tx: Tx, actor: Actor, dossier: Loaded, { calendar, receivedAt }: Clock, now: Date) {
  const step = stepAfter(dossier)
  if (!allows(dossier, 'accept') || !step) return refuse('not-possible')
  const limit = timeLimitFor(dossier.filedUnder.definition, dossier)
  const { due } = dueAt(calendar, limit, receivedAt)
  return changeDossier(tx, actor, dossier, {
    event: 'accept',
    now,
    patch: { acceptedAt: receivedAt, dueAt: due, urgentAt: due ?? now, ...(await enterStep(tx, actor, dossier, step, now)) },
    papers: ['receipt-slip'],
  })
}

/** Money is taken for one's own agency only: what another is owed stays due there. */
async function payAtCounter(tx: Tx, actor: Actor, dossier: Loaded, { method, reference }: TakeInInput, now: Date) {
  if (method === '' || dossier.agencyId !== dossier.intakeAgencyId) return ok({})
  const fees = await tx.fee.findMany({ where: { dossierId: dossier.id, state: 'DUE' }, select: { id: true } })
  for (const { id } of fees) {
    const recorded = await recordFee(tx, actor, { fee: id, method, reference, dossierId: dossier.id }, now)
    if (!recorded.ok) return recorded
  }
  return ok({})
}
