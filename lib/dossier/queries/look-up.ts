import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { hashToken, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { maskName } from '../model/codes'
import type { Status } from '../model/statuses'
import type { DossierEvent } from '../model/transitions'
import type { LookUpInput } from '../schema'

/** What a look-up without signing in shows: status and dates, names masked. */
export type PublicStatus = {
  readonly code: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly maskedName: string
  readonly status: Status
  readonly submittedAt: Date
  readonly acceptedAt: Date | null
  readonly dueAt: Date | null
  readonly completedAt: Date | null
  readonly returnedAt: Date | null
  readonly steps: readonly { readonly at: Date; readonly event: DossierEvent; readonly to: Status }[]
}

/** By code and the last four digits of the applicant's personal id; wrong digits look like an unknown code. The door limits guessing. */
export async function lookUpDossier(_actor: Actor, { code, lastFour }: LookUpInput): Promise<PublicStatus | null> {
  const found = await db.dossier.findUnique({ where: { code }, select: { id: true, ownerIdLast4Hash: true } })
  return found?.ownerIdLast4Hash === lookupHash('last-four', lastFour) ? publicStatus(found.id) : null
}

/** By the random token of a link or QR code. */
export async function trackDossier(_actor: Actor, token: string): Promise<PublicStatus | null> {
  const found = await db.dossier.findUnique({ where: { trackingHash: hashToken(token) }, select: { id: true } })
  return found && publicStatus(found.id)
}

async function publicStatus(id: string): Promise<PublicStatus> {
  const dossier = await db.dossier.findUniqueOrThrow({
    where: { id },
    select: {
      code: true, procedureCode: true, procedureVersionId: true, ownerName: true, status: true, submittedAt: true, createdAt: true,
      acceptedAt: true, dueAt: true, completedAt: true, returnedAt: true,
      events: { orderBy: { sequence: 'asc' }, select: { at: true, event: true, from: true, to: true } },
    },
  })
  const version = await db.procedureVersion.findUniqueOrThrow({ where: { id: dossier.procedureVersionId }, select: { name: true } })
  const { events, ownerName, createdAt, procedureVersionId: _, ...shown } = dossier
  return {
    ...shown,
    code: shown.code ?? '',
    submittedAt: shown.submittedAt ?? createdAt,
    procedureName: version.name,
    maskedName: maskName(ownerName),
    // Steps inside the office are not the public's: only where the status changed.
    steps: events.filter(({ from, to }) => from !== to).map(({ at, event, to }) => ({ at, event: event as DossierEvent, to })),
  }
}
