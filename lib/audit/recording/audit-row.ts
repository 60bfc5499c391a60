import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { newId } from '@/lib/core/ids'

export type Entry = {
  actor: Actor
  at: Date
  /** What was done, "dossier.read", "procedure.publish". */
  action: string
  subject: { kind: string; id: string }
  agencyId?: string
  /** The person whose data it was. */
  ownerId?: string
  /** Ids and codes only: the table refuses change, so nothing erasable may stand in it. */
  detail?: Readonly<Record<string, string | number | boolean>>
}

/** The row of an entry, with an id of its own. */
export const auditRow = ({ actor, at, action, subject, agencyId, ownerId, detail = {} }: Entry) => ({
  id: newId(),
  at,
  action,
  actorKind: actor.kind,
  actorId: actorId(actor),
  subjectKind: subject.kind,
  subjectId: subject.id,
  agencyId: agencyId ?? null,
  ownerId: ownerId ?? null,
  detail,
})

function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'citizen':
      // Who really typed it, where somebody helped.
      return actor.helpedBy?.helperId ?? actor.personId
    case 'official':
      return actor.officialId
    case 'system':
      return actor.job
    case 'visitor':
      return null
  }
}
