import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor, Role } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import type { OpinionRequest } from '@/prisma/generated/client'
import { handlingRoles } from '../policy'

export type Leaving = {
  readonly officialId: string
  readonly agencyIds: readonly string[]
  /** Only that role is given up; all of them where left out. */
  readonly role?: Role | undefined
  readonly receiverId: string | null
}
type Held = { readonly officialId: string; readonly role: Role }
type Addressee = { readonly askedOf: 'COLLEAGUE'; readonly officialId: string; readonly role: null } | { readonly askedOf: 'UNIT'; readonly officialId: null; readonly role: Role }

/**
 * Puts what was asked of somebody who leaves, or of a group that nobody is left of, to others of the agency: how many. The
 * caller holds the staff of the agencies, so that nothing is asked of them meanwhile.
 */
export async function moveOpinions(tx: Tx, actor: Actor, leaving: Leaving, now: Date): Promise<number> {
  let moved = 0
  for (const agencyId of leaving.agencyIds) {
    const staying = await stayingIn(tx, agencyId, leaving)
    const open = await tx.opinionRequest.findMany({ where: { agencyId, state: 'OPEN', askedOf: { in: ['COLLEAGUE', 'UNIT'] } }, orderBy: { id: 'asc' } })
    for (const opinion of open.filter((one) => one.askedOf === 'UNIT' || one.officialId === leaving.officialId)) {
      if (!canBeAnswered(opinion, staying)) moved += await moveOne(tx, actor, opinion, addresseeOf(opinion, staying, leaving), now)
    }
  }
  return moved
}

/** Who handles dossiers of the agency once the official has left, or given up the role. */
async function stayingIn(tx: Tx, agencyId: string, { officialId, role }: Leaving): Promise<readonly Held[]> {
  const works = { agencyId, revokedAt: null, role: { in: [...handlingRoles] }, official: { disabledAt: null } }
  const held = await tx.officialGrant.findMany({ where: works, select: { officialId: true, role: true }, orderBy: [{ officialId: 'asc' }, { role: 'asc' }] })
  return held.filter((one) => one.officialId !== officialId || (role !== undefined && one.role !== role))
}

/** Nobody answers what they asked themselves. */
const others = ({ askedById }: OpinionRequest, staying: readonly Held[]) => staying.filter(({ officialId }) => officialId !== askedById)

const canBeAnswered = (opinion: OpinionRequest, staying: readonly Held[]): boolean =>
  others(opinion, staying).some(({ officialId, role }) => (opinion.askedOf === 'UNIT' ? role === opinion.role : officialId === opinion.officialId))

/** The colleague named; else a group the official belonged to, the supervisors, any other group; null where only the one who asked is left. */
function addresseeOf(opinion: OpinionRequest, staying: readonly Held[], { receiverId, role }: Leaving): Addressee | null {
  const able = others(opinion, staying)
  const receiver = opinion.askedOf === 'COLLEAGUE' ? able.find(({ officialId }) => officialId === receiverId) : undefined
  if (receiver) return { askedOf: 'COLLEAGUE', officialId: receiver.officialId, role: null }
  const group = [...(role ? [role] : []), 'SUPERVISOR' as const, ...handlingRoles].find((one) => able.some((held) => held.role === one))
  return group ? { askedOf: 'UNIT', officialId: null, role: group } : null
}

async function moveOne(tx: Tx, actor: Actor, { id, dossierId, agencyId }: OpinionRequest, to: Addressee | null, now: Date): Promise<number> {
  // Answered in this very moment, it needs no moving.
  const { count } = await tx.opinionRequest.updateMany({ where: { id, state: 'OPEN' }, data: to ?? { state: 'WITHDRAWN', closedAt: now } })
  if (count === 0) return 0
  const { ownerId } = await tx.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { ownerId: true } })
  const detail = { opinionId: id, ...(to && { askedOf: to.askedOf }) }
  await recordAudit(tx, { actor, at: now, action: 'dossier.opinion.move', subject: { kind: 'dossier', id: dossierId }, agencyId, ownerId, detail })
  if (to) await addJob(tx, 'announce-opinion', { opinionId: id, news: 'asked' }, { key: `opinion-${id}-asked-${to.officialId ?? to.role}` })
  return 1
}
