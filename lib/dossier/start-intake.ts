import 'server-only'
import { opensFrom } from '@/lib/calendar/model/calendar'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { prefilled } from '@/lib/form/model/prefill'
import { offersChannel } from '@/lib/procedure/model/limits'
import { findPublished } from '@/lib/procedure/queries'
import { ownSitting } from './change/intake'
import { type IntakeChannel, type IntakeContent, type SittingDetail, usualPapers } from './model/intake'
import type { StartIntakeInput } from './schema/intake'

/**
 * Begins one dossier of a sitting, filled in from what is known of the person. Refuses 'not-offered' where the procedure
 * cannot be filed here, 'channel-not-offered' where it is not taken over the counter, or not by post, and 'no-working-hours'
 * where the competent agency has none, so that nothing is typed in vain.
 */
export function startIntake(actor: Actor, input: StartIntakeInput, now: Date) {
  return inTransaction(async (tx) => {
    const sitting = await tx.counterSitting.findUnique({ where: { id: input.sitting } })
    if (!sitting || !ownSitting(actor, sitting, now)) return refuse('not-found')
    const version = await findPublished(actor, input.procedureCode, now, tx)
    if (!version?.definition.form || !version.definition.workflow) return refuse('not-offered')
    if (!offersChannel(version.definition, sitting.channel as IntakeChannel)) return refuse('channel-not-offered')
    const agencyId = input.agencyId ?? sitting.agencyId
    const closed = await againstAgency(tx, actor, agencyId, now)
    if (closed) return refuse(closed)

    const { form, deliveries } = version.definition
    const { claims, name, phone } = decryptJson(sitting.detailCipher) as SittingDetail
    const content: IntakeContent = {
      answers: prefilled(form, { claims, profile: { name, ...(phone && { phone }) } }),
      raw: {},
      papers: usualPapers(version.definition),
      // Who came in person mostly comes again.
      delivery: deliveries.includes('COUNTER') ? 'COUNTER' : (deliveries[0] ?? 'ELECTRONIC'),
      deliveryAddress: '',
      phone,
      method: '',
      reference: '',
    }
    const id = newId()
    await tx.counterIntake.create({
      data: {
        id, sittingId: sitting.id, agencyId, procedureCode: version.code, procedureVersionId: version.id, contentCipher: encryptJson(content),
        startedAt: now, updatedAt: now,
      },
    })
    return ok({ sitting: sitting.id, intake: id })
  })
}

/** Why nothing can be taken in for the agency that is competent, or null. */
async function againstAgency(tx: Tx, actor: Actor, id: string, now: Date): Promise<'agency-unknown' | 'no-working-hours' | null> {
  const day = toDateColumn(dayOf(now))
  const inForce = await tx.agency.count({ where: { id, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] } })
  if (inForce === 0) return 'agency-unknown'
  return opensFrom(await loadCalendar(actor, id, tx), dayOf(now)) ? null : 'no-working-hours'
}
