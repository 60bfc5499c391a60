import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { BookingRule } from '../model/slots'
import { mayKeepServices } from '../policy'

/** A service of the counter, as everybody may know it. */
export type ServiceRow = BookingRule & {
  readonly id: string
  readonly agencyId: string
  readonly letter: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly procedureCodes: readonly string[]
}

const columns = {
  id: true, agencyId: true, letter: true, nameVi: true, nameEn: true, procedureCodes: true, isOpen: true, takesBookings: true,
  weekdays: true, opensMinute: true, closesMinute: true, slotMinutes: true, places: true, daysAhead: true, noticeHours: true,
} as const

type Stored = Omit<ServiceRow, 'name'> & { nameVi: string; nameEn: string }

const rowOf = ({ nameVi, nameEn, ...row }: Stored): ServiceRow => ({ ...row, name: { vi: nameVi, en: nameEn } })

/** The services that are open, by agency and letter: of one agency, or those one procedure needs, or all. Public knowledge. */
export async function listServices(_actor: Actor, { agencyId, procedureCode }: { agencyId?: string; procedureCode?: string } = {}): Promise<ServiceRow[]> {
  const rows = await db.counterService.findMany({
    where: { isOpen: true, ...(agencyId !== undefined && { agencyId }), ...(procedureCode !== undefined && { procedureCodes: { has: procedureCode } }) },
    orderBy: [{ agencyId: 'asc' }, { letter: 'asc' }],
    select: columns,
  })
  return rows.map(rowOf)
}

/** Every service of an agency, closed ones too; none for anybody but its administrator. */
export async function listKeptServices(actor: Actor, agencyId: string): Promise<ServiceRow[]> {
  if (!mayKeepServices(actor, agencyId)) return []
  const rows = await db.counterService.findMany({ where: { agencyId }, orderBy: { letter: 'asc' }, select: columns })
  return rows.map(rowOf)
}

/** One service for its administrator, or null. */
export async function findKeptService(actor: Actor, id: string): Promise<ServiceRow | null> {
  const row = await db.counterService.findUnique({ where: { id }, select: columns })
  return row && mayKeepServices(actor, row.agencyId) ? rowOf(row) : null
}
