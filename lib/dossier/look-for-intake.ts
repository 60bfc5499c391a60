import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { findOwnIntake, lockIntake, type OpenIntake } from './change/intake'
import { lookForComponent } from './change/look-for-component'
import type { IntakeContent } from './model/intake'
import { standingLooks, withLooks, withoutUsual } from './model/intake-looks'
import { replaceable } from './model/replacement'

export type LookForIntakeInput = {
  readonly intake: string
  /** The one component that is asked for anew, unless it was found; left out, all that were not asked for yet. */
  readonly component?: string
}

/**
 * Asks the registries for the papers of a dossier that the counter types: about the person who stands there, or about whom
 * the answers name. What is found need not be handed in, and `spared` names the components whose usual sheets were taken out of
 * the form for it. Nothing keeps the counter from going on: a registry that does not answer leaves the paper, or an official
 * checks later.
 */
export async function lookForIntake(actor: Actor, { intake: id, component: only }: LookForIntakeInput, now: Date) {
  const open = await findOwnIntake(db, actor, id, now)
  if (!open || open.dossierId || actor.kind !== 'official') return refuse('not-found')
  // The dossier will bear the intake's id: what the registries log of it is found there.
  const filing = { dossierId: open.id, agencyId: open.sitting.agencyId, procedureCode: open.version.code }
  const purpose = only === undefined ? 'replace-component' : 'check'
  const said = await Promise.all(toAsk(open, only).map(async ({ component, subject }) => {
    const look = subject && (await lookForComponent(actor, { component, subject, filing, purpose, parent: null }, now))
    return look ? [[component.key, look] as const] : []
  }))
  const looks = Object.fromEntries(said.flat())
  if (Object.keys(looks).length === 0) return ok({ spared: [] as readonly string[] })
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, id, now)
    if (!intake || intake.dossierId) return refuse('not-found')
    const { content, version: { definition } } = intake
    const found = Object.entries(looks).flatMap(([key, { finding }]) => (finding === 'FOUND' ? [key] : []))
    const { papers, spared } = withoutUsual(content.papers, definition, found)
    const kept: IntakeContent = { ...content, papers, looks: withLooks(content.looks ?? {}, looks) }
    await tx.counterIntake.update({ where: { id }, data: { contentCipher: encryptJson(kept), revision: { increment: 1 }, updatedAt: now } })
    return ok({ spared })
  })
}

function toAsk({ content, version: { definition }, detail: { claims } }: OpenIntake, only: string | undefined) {
  const known = standingLooks(content, definition, claims)
  return replaceable(definition, content.answers, claims).filter(({ component: { key } }) =>
    only === undefined ? known[key] === undefined : key === only && known[key]?.finding !== 'FOUND')
}
