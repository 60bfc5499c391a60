import 'server-only'
import { shiftDue } from '@/lib/calendar/model/pause'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { changeDossier } from './change-dossier'
import { enterStep } from './enter-step'
import type { Loaded } from './load-dossier'

/**
 * Lets a dossier that waits for money go on, once nothing is owed: back to the status and the step it came from, its
 * deadline later by the working time it waited. Any other dossier stays as it is.
 */
export async function resumeWhenPaid(tx: Tx, actor: Actor, dossier: Loaded, now: Date) {
  if (dossier.status !== 'PAYMENT_REQUESTED') return ok({})
  const fees = await tx.fee.findMany({ where: { dossierId: dossier.id }, select: { state: true } })
  if (fees.some(({ state }) => state === 'DUE')) return ok({})
  const step = stepByKey(dossier.filedUnder.definition.workflow, dossier.stepKey)
  if (!step) throw new Error(`dossier ${dossier.id} waits for money at no step`)
  return changeDossier(tx, actor, dossier, {
    event: 'recordPayment',
    now,
    patch: { pausedAt: null, ...(await clockGoesOn(actor, dossier, now)), ...(await enterStep(tx, actor, dossier, step, now)) },
    ...(fees.every(({ state }) => state === 'WAIVED') && { reasonCode: 'waived' }),
  })
}

async function clockGoesOn(actor: Actor, { agencyId, dueAt, pausedAt }: Loaded, now: Date) {
  if (!dueAt || !pausedAt) return {}
  const due = shiftDue(await loadCalendar(actor, agencyId), dueAt, pausedAt, now)
  return { dueAt: due, urgentAt: due }
}
