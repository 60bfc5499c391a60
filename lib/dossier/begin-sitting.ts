import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { doubtsOf, sameName } from '@/lib/identity/model/card'
import { knowPerson } from '@/lib/identity/know-person'
import { type SittingDetail, sittingLife } from './model/intake'
import { mayTakeIn } from './policy'
import { arrivedBy, type BeginSittingInput } from './schema/intake'

/** Somebody comes to the counter, or an item of the post is opened: who it is for, known or made known by their personal id. */
export function beginSitting(actor: Actor, input: BeginSittingInput, now: Date) {
  return inTransaction(async (tx) => {
    const { agencyId, bearer, post, channel, arrivedOn } = input
    if (actor.kind !== 'official' || !mayTakeIn(actor, agencyId)) return refuse('not-found')
    if (!arrivedBy(arrivedOn, now)) return refuse('arrives-later')
    const known = await knowPerson(tx, actor, { agencyId, bearer }, now)
    if (!known.ok) return known

    const { personId, name, claims } = known.value
    const otherwise = bearer.name !== '' && !sameName(bearer.name, name)
    const doubts = [...(otherwise ? ['known-otherwise' as const] : []), ...doubtsOf({ ...bearer, name }, dayOf(now))]
    const detail: SittingDetail = { name, phone: known.value.phone, claims, post, doubts }
    const id = newId()
    await tx.counterSitting.create({
      data: {
        id, agencyId, officialId: actor.officialId, personId, channel, detailCipher: encryptJson(detail),
        arrivedOn: arrivedOn === null ? null : toDateColumn(arrivedOn),
        startedAt: now, expiresAt: new Date(now.getTime() + sittingLife.days * 86_400_000),
      },
    })
    return ok({ sitting: id })
  })
}
