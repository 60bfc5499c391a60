import { fromDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { DossierEvent } from '@/lib/dossier/model/transitions'
import { staffOf } from '@/lib/identity/queries'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { nationalDays, wardHours } from '@/prisma/seed/calendar-days'
import { system } from '../factories'
import type { DossierSeen, Evidence } from './checks'
import type { Ward } from './ward'

/** What the day left in the database, as the checks read it. */
export async function evidenceOf(ward: Ward, said: Pick<Evidence, 'acknowledged' | 'toAudit'>, day: string): Promise<Evidence> {
  const { agencyId } = ward
  const [rows, register, messages, deliveries, open, staff, audited, special] = await Promise.all([
    db.dossier.findMany({ where: { agencyId, code: { not: null } }, include: { events: { orderBy: { sequence: 'asc' } } } }),
    db.registerEntry.findMany({ where: { agencyId } }),
    db.message.findMany({ where: { agencyId } }),
    db.delivery.findMany({ select: { messageId: true, dedupeKey: true, channel: true } }),
    db.assignment.findMany({ where: { agencyId, releasedAt: null } }),
    staffOf(system, agencyId, day),
    db.auditEntry.findMany({ where: { agencyId }, select: { action: true, subjectId: true } }),
    db.calendarDay.findMany({ where: { OR: [{ agencyId: null }, { agencyId }] } }),
  ])
  const named = (kinds: readonly string[]) => new Set(special.filter(({ kind }) => kinds.includes(kind)).map((row) => fromDateColumn(row.day)))
  if (special.length < nationalDays.length) throw new Error('the calendar of the country is not there')
  return {
    ...said,
    wall: { hours: wardHours, off: named(['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF']), makeUp: named(['MAKE_UP_WORK']) },
    dossiers: rows.map((row): DossierSeen => {
      const definition = ward.offered.find((offered) => offered.definition.code === row.procedureCode)?.definition
      if (!definition) throw new Error(`nobody offers ${row.procedureCode}`)
      const events = row.events.map((event) => ({ ...event, event: event.event as DossierEvent }))
      return { ...row, code: row.code ?? '', events, limit: timeLimitFor(definition, row), policy: definition.supplementClock }
    }),
    register: register.map(({ bookId, number, dossierId }) => ({ book: bookId, number, dossierId })),
    messages,
    deliveries,
    open,
    staff,
    audited,
  }
}
