import { type Actor, holds, type Role } from '@/lib/core/actor'
import type { OpinionOf } from '../model/opinions'
import { handledAgencies, mayAskOpinion } from '../policy'

type Asked = {
  readonly agencyId: string
  readonly askedOf: OpinionOf
  readonly officialId: string | null
  readonly role: Role | null
  readonly askedAgencyId: string | null
  readonly askedById: string
}
type Dossier = Parameters<typeof mayAskOpinion>[1]

const handles = (actor: Actor, agencyId: string | null): boolean => agencyId !== null && handledAgencies(actor).includes(agencyId)

/** Whether the question was put to this official: to them, to a group they belong to, or to an agency where they handle dossiers. */
function isAskedOf(actor: Actor, opinion: Asked): boolean {
  if (actor.kind !== 'official') return false
  switch (opinion.askedOf) {
    case 'COLLEAGUE':
      return opinion.officialId === actor.officialId && handles(actor, opinion.agencyId)
    case 'UNIT':
      return opinion.role !== null && holds(actor, opinion.agencyId, opinion.role)
    case 'AGENCY':
      return handles(actor, opinion.askedAgencyId)
    case 'OUTSIDE':
      return false
  }
}

/** Who asked, while of the agency, and whoever might ask now. */
export const mayWithdrawOpinion = (actor: Actor, opinion: Asked, dossier: Dossier): boolean =>
  (actor.kind === 'official' && opinion.askedById === actor.officialId && handles(actor, opinion.agencyId)) || mayAskOpinion(actor, dossier)

/** Those who were asked; what an outside body wrote is recorded by those who might withdraw the question. */
export const mayAnswerOpinion = (actor: Actor, opinion: Asked, dossier: Dossier): boolean =>
  opinion.askedOf === 'OUTSIDE' ? mayWithdrawOpinion(actor, opinion, dossier) : isAskedOf(actor, opinion)

/** Everybody who handles dossiers of the agency; of another agency, those who were asked. They see no more than this. */
export const maySeeOpinion = (actor: Actor, opinion: Asked): boolean => handles(actor, opinion.agencyId) || isAskedOf(actor, opinion)
