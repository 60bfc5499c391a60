import 'server-only'
import type { Actor, MandateGround } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { db, type Tx } from '@/lib/core/db'
import type { Mandate } from '@/prisma/generated/client'
import { covers, type MandateProof } from '../model/mandates'
import { type MandateNewsInput, mandateNews, mandateOwner, type MandateOwner } from '../schema/mandate'

export type MandateRow = {
  readonly id: string
  readonly ground: MandateGround
  readonly proof: MandateProof
  /** The other person: the agent for the owner, the owner for the agent. */
  readonly name: string
  readonly procedureCode: string | null
  readonly askedAt: Date
  readonly endsAt: Date | null
  readonly state: 'waits' | 'in-force'
}

export type OwnMandates = {
  /** Who acts, or wants to act, for the citizen. */
  readonly given: readonly MandateRow[]
  /** For whom the citizen acts, or asked to act. */
  readonly held: readonly MandateRow[]
}

const ownerOf = ({ ownerCipher }: Pick<Mandate, 'ownerCipher'>): MandateOwner => mandateOwner.parse(decryptJson(ownerCipher))

function rowOf(mandate: Mandate, name: string): MandateRow {
  const { id, ground, proof, procedureCode, askedAt, endsAt, confirmedAt } = mandate
  return { id, ground, proof, name, procedureCode, askedAt, endsAt, state: confirmedAt ? 'in-force' : 'waits' }
}

/** How long an unanswered question stands in the lists. */
const waitsDays = 30

const current = (now: Date) => ({
  revokedAt: null,
  AND: [
    { OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    { OR: [{ confirmedAt: { not: null } }, { askedAt: { gt: new Date(now.getTime() - waitsDays * 86_400_000) } }] },
  ],
})

/** The citizen's mandates, given and held, the newest first; null for anybody else. */
export async function listOwnMandates(actor: Actor, now: Date): Promise<OwnMandates | null> {
  if (actor.kind !== 'citizen') return null
  const [given, held] = await Promise.all([
    db.mandate.findMany({ where: { ownerId: actor.personId, ...current(now) }, orderBy: { askedAt: 'desc' } }),
    db.mandate.findMany({ where: { agentId: actor.personId, ...current(now) }, orderBy: { askedAt: 'desc' } }),
  ])
  return { given: given.map((one) => rowOf(one, one.agentName)), held: held.map((one) => rowOf(one, ownerOf(one).name)) }
}

export type UsableMandate = Pick<MandateRow, 'id' | 'ground' | 'name'>

/** For whom the citizen may file in that procedure now, the newest first; empty for anybody else. */
export async function usableMandates(actor: Actor, procedureCode: string, now: Date): Promise<readonly UsableMandate[]> {
  const own = await listOwnMandates(actor, now)
  return (own?.held ?? []).filter((one) => one.state === 'in-force' && covers(one.procedureCode, procedureCode)).map(({ id, ground, name }) => ({ id, ground, name }))
}

/** A mandate of the citizen that holds now, with its owner as it was told; null where it does not. `hold`: until the transaction ends. */
export async function mandateInForce(actor: Actor, id: string, now: Date, tx: Pick<Tx, 'mandate' | '$queryRaw'> = db, hold = false) {
  if (actor.kind !== 'citizen') return null
  if (hold) await tx.$queryRaw`SELECT 1 FROM mandates WHERE id = ${id}::uuid FOR SHARE`
  const mandate = await tx.mandate.findFirst({
    where: { id, agentId: actor.personId, confirmedAt: { not: null }, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  })
  return mandate?.ownerId ? { ...mandate, ownerId: mandate.ownerId, owner: ownerOf(mandate) } : null
}

/** What a job 'tell-of-mandate' has to tell; null where the mandate is not there. For the worker only. */
export async function mandateToTell(actor: Actor, payload: unknown) {
  if (actor.kind !== 'system') return null
  const news: MandateNewsInput = mandateNews.parse(payload)
  const mandate = await db.mandate.findUnique({ where: { id: news.mandateId }, select: { ownerId: true, agentId: true, procedureCode: true } })
  const secret = news.sealed === undefined ? undefined : (decryptJson(Buffer.from(news.sealed, 'base64')) as { readonly code: string })
  return mandate && { ...mandate, news, code: secret?.code }
}
