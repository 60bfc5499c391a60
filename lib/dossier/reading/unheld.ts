import 'server-only'
import type { Role } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { answersFor } from '@/lib/routing/model/answering'
import type { Staff } from '@/lib/routing/model/stand-in'

export type Unheld = {
  readonly id: string
  readonly code: string
  readonly role: Role
  readonly assigneeId: string | null
  readonly ownerName: string
  readonly versionId: string
  readonly urgentAt: Date | null
}

/** How many are looked at; with more than that nobody would read the list. */
const looked = 500

/**
 * The dossiers of an agency that nobody on duty can work today, the most urgent first: nobody has them, or somebody who is
 * away and for whom nobody stands in.
 */
export async function unheldIn(from: Pick<Tx, 'dossier'>, agencyId: string, staff: Staff): Promise<readonly Unheld[]> {
  const away = staff.filter((member) => member.away).map(({ officialId }) => officialId)
  const rows = await from.dossier.findMany({
    where: { agencyId, stepRole: { not: null }, OR: [{ assigneeId: null }, { assigneeId: { in: away } }] },
    select: { id: true, code: true, stepRole: true, assigneeId: true, ownerName: true, procedureVersionId: true, urgentAt: true },
    orderBy: [{ urgentAt: 'asc' }, { id: 'asc' }],
    take: looked,
  })
  return rows
    .flatMap(({ stepRole, procedureVersionId, code, ...row }) => (stepRole && code ? [{ ...row, code, role: stepRole, versionId: procedureVersionId }] : []))
    .filter((row) => ['supervisor', 'administrator'].includes(answersFor(staff, row).as))
}
