import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

type Entry = {
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

/** Takes the caller's transaction: an act and its trace are kept together or not at all. */
export async function recordAudit(tx: Pick<Tx, 'auditEntry'>, entry: Entry): Promise<void> {
  const { actor, at, action, subject, agencyId, ownerId, detail = {} } = entry
  await tx.auditEntry.create({
    data: {
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
    },
  })
}

function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'citizen':
      return actor.personId
    case 'official':
      return actor.officialId
    case 'system':
      return actor.job
    case 'visitor':
      return null
  }
}
