import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import { handlingRoles } from '../policy'

/** Who may see dossiers of the agency, by name, one person left out. Takes no actor: only those call it that have asked. */
export const colleaguesIn = (agencyId: string, but: string, from: Pick<Tx, 'official'> = db) =>
  from.official.findMany({
    where: { id: { not: but }, disabledAt: null, grants: { some: { agencyId, revokedAt: null, role: { in: [...handlingRoles] } } } },
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
    select: { id: true, fullName: true, title: true },
  })
