import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { longId, shortId } from '@/lib/core/ids'
import { callsBeforeAccount } from '@/lib/registry/queries'
import { actedForActions, isLookAction, type LookAction, lookActions } from '../model'

export type Look = {
  readonly id: string
  readonly at: Date
  readonly action: LookAction
  /** Title, name and agency of the official, or the name of who acted for the citizen; null where the portal did it by itself. */
  readonly by: { readonly title: string; readonly name: string; readonly agency: string | null } | null
  /** The dossier it was about, where it was one of the reader's own. */
  readonly dossierCode: string | null
}

const shown = 30

const textIn = (detail: unknown, key: string): string | null => {
  const value = typeof detail === 'object' && detail !== null ? (detail as Readonly<Record<string, unknown>>)[key] : undefined
  return typeof value === 'string' ? value : null
}

function cursorOf(after: string | undefined) {
  const [at = '', short = ''] = (after ?? '').split('.')
  const id = longId(short)
  if (!id || !/^\d{1,15}$/.test(at)) return {}
  const moment = new Date(Number(at))
  return { OR: [{ at: { lt: moment } }, { at: moment, id: { lt: id } }] }
}

/** Who of the offices saw the citizen's data, and who else acted in their name, the latest first; `next` goes back in as `after`. */
export async function listLooks(actor: Actor, after?: string): Promise<{ looks: readonly Look[]; next: string | null }> {
  if (actor.kind !== 'citizen') return { looks: [], next: null }
  const before = await callsBeforeAccount(actor)
  const rows = await db.auditEntry.findMany({
    where: {
      action: { in: [...lookActions] },
      OR: [
        { actorKind: 'official' },
        { actorKind: 'system', action: { in: ['export.read', 'registry.look-up'] } },
        { actorKind: 'citizen', actorId: { not: actor.personId }, action: { in: [...actedForActions] } },
      ],
      AND: [{ OR: [{ ownerId: actor.personId }, { ownerId: null, subjectKind: 'registry-call', subjectId: { in: [...before] } }] }, cursorOf(after)],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: shown + 1,
  })
  const page = rows.slice(0, shown)
  const byWhom = ({ actorKind, actorId, detail }: (typeof rows)[number]) => (actorKind === 'official' ? actorId : textIn(detail, 'officialId'))
  const aboutDossier = ({ subjectKind, subjectId, detail }: (typeof rows)[number]) => (subjectKind === 'dossier' ? subjectId : textIn(detail, 'dossierId'))
  const others = page.flatMap(({ actorKind, actorId }) => (actorKind === 'citizen' && actorId ? [actorId] : []))
  const [officials, people, agencies, dossiers] = await Promise.all([
    db.official.findMany({ where: { id: { in: page.flatMap((row) => byWhom(row) ?? []) } }, select: { id: true, fullName: true, title: true } }),
    db.person.findMany({ where: { id: { in: others } }, select: { id: true, fullName: true } }),
    db.agency.findMany({ where: { id: { in: page.flatMap(({ agencyId }) => agencyId ?? []) } }, select: { id: true, name: true } }),
    db.dossier.findMany({ where: { ownerId: actor.personId, id: { in: page.flatMap((row) => aboutDossier(row) ?? []) } }, select: { id: true, code: true } }),
  ])
  const looks = page.flatMap((row): Look[] => {
    const official = officials.find(({ id }) => id === byWhom(row))
    const agency = agencies.find(({ id }) => id === row.agencyId)?.name ?? null
    const dossierCode = dossiers.find(({ id }) => id === aboutDossier(row))?.code ?? null
    const other = people.find(({ id }) => id === row.actorId)
    const by = official ? { title: official.title, name: official.fullName, agency } : other ? { title: '', name: other.fullName, agency: null } : null
    return isLookAction(row.action) ? [{ id: row.id, at: row.at, action: row.action, by, dossierCode }] : []
  })
  const last = rows.length > shown ? page.at(-1) : undefined
  return { looks, next: last ? `${String(last.at.getTime())}.${shortId(last.id)}` : null }
}
