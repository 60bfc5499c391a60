import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { officialNames } from '@/lib/identity/queries'
import { handledAgencies } from '../policy'
import { countOpinions } from './opinions'

/** So many of an official's mentions are shown; the rest stands in the notes of the dossiers. */
const shown = 60

const ownMentions = (actor: Extract<Actor, { kind: 'official' }>) => ({ officialId: actor.officialId, agencyId: { in: [...handledAgencies(actor)] } })

/** The notes in which the official was named, unread ones first, then the latest; nothing for anybody else. */
export async function listMentions(actor: Actor) {
  if (actor.kind !== 'official') return []
  const rows = await db.noteMention.findMany({
    where: ownMentions(actor),
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { at: 'desc' }, { id: 'desc' }],
    take: shown,
    include: { note: { include: { dossier: { select: { code: true } } } } },
  })
  const names = await officialNames(actor, rows.flatMap(({ note }) => note.authorId ?? []))
  return rows.map(({ id, at, readAt, note }) => ({
    key: shortId(id), at, readAt, dossierCode: note.dossier.code ?? '', author: names.get(note.authorId ?? '')?.fullName ?? '', text: decrypt(note.textCipher),
  }))
}

/** How much waits to be seen by the official: notes that name them, opinions asked of them. 0 for anybody else. */
export async function countNews(actor: Actor): Promise<number> {
  if (actor.kind !== 'official' || actor.grants.length === 0) return 0
  const [mentions, opinions] = await Promise.all([db.noteMention.count({ where: { ...ownMentions(actor), readAt: null } }), countOpinions(actor)])
  return mentions + opinions
}
