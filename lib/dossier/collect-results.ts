import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt, encrypt } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { codeSaid, useCode } from './change/code-said'
import { lockCollected } from './change/collected'
import { giveOut } from './change/give-out'
import type { Loaded } from './change/load-dossier'
import { identityFits } from './model/collecting'
import type { CollectResultsInput } from './schema/giving'

/**
 * Results are handed over at the counter to one person at once, all of them or none: the owner, whom the owner named, or
 * somebody with an authorisation on paper. Kept are the paper that was shown, and the proof: the signed receipt, or the
 * code sent to the owner, of which every try counts.
 */
export async function collectResults(actor: Actor, input: CollectResultsInput, now: Date) {
  if (actor.kind !== 'official') return refuse('not-found')
  const { officialId } = actor
  const codes = input.results.map(({ code }) => code)
  const ready = await inTransaction(async (tx) => {
    const locked = await lockCollected(tx, actor, codes, now)
    return locked.ok ? ok(locked.value.first) : locked
  })
  if (!ready.ok) return ready
  const said = input.proof === 'CODE' ? await codeSaid({ agencyId: ready.value.givingAgencyId, personId: ready.value.ownerId, digits: input.tokenSaid, now }) : null
  if (typeof said === 'string') return refuse(said)

  return inTransaction(async (tx) => {
    const locked = await lockCollected(tx, actor, codes, now)
    if (!locked.ok) return locked
    const { first, dossiers } = locked.value
    const collector = await collectorOf(tx, first, dossiers, input)
    if (!collector.ok) return collector
    if (said) {
      const used = await useCode(tx, said.codeId, now)
      if (!used.ok) return used
    }
    const { name } = collector.value
    const id = newId()
    await tx.resultCollection.create({
      data: {
        id, agencyId: first.givingAgencyId, at: now, officialId, receiverCipher: encrypt(name), standing: input.standing, identityKind: input.identityKind,
        identityCipher: encrypt(input.identityDigits), proof: input.proof, codeId: said?.codeId ?? null,
      },
    })
    const versions = new Map(input.results.map(({ code, version }) => [code, version]))
    for (const dossier of dossiers) {
      const given = await give(tx, actor, dossier, { name, seenVersion: versions.get(dossier.code) ?? 0, collectionId: id, now })
      if (!given.ok) return given
    }
    return ok({ collectionId: id, codes: dossiers.map(({ code }) => code) })
  })
}

/** Whose name stands on the receipt, where the paper that was shown fits what is known of them. */
async function collectorOf(tx: Tx, { ownerId, ownerName }: Loaded, dossiers: readonly Loaded[], input: CollectResultsInput) {
  const { standing, identityKind, identityDigits } = input
  if (standing === 'PAPER_PROXY') return ok({ name: input.receiver })
  const known = standing === 'OWNER' ? await ownerOf(tx, ownerId, ownerName) : await proxyOf(tx, dossiers)
  if (!known) return refuse('no-proxy')
  return identityFits(identityKind, identityDigits, known.id) ? ok({ name: known.name }) : refuse('identity-mismatch')
}

async function ownerOf(tx: Tx, ownerId: string, name: string) {
  const { personalIdCipher } = await tx.person.findUniqueOrThrow({ where: { id: ownerId }, select: { personalIdCipher: true } })
  return { id: decrypt(personalIdCipher), name }
}

/** Named for every one of the dossiers, and everywhere the same. */
async function proxyOf(tx: Tx, dossiers: readonly Loaded[]) {
  const rows = await tx.collectionProxy.findMany({ where: { dossierId: { in: dossiers.map(({ id }) => id) }, revokedAt: null } })
  const named = rows.map(({ idCipher, nameCipher }) => ({ id: decrypt(idCipher), name: decrypt(nameCipher) }))
  const [first] = named
  return first && rows.length === dossiers.length && named.every(({ id }) => id === first.id) ? first : null
}

type Giving = { readonly name: string; readonly seenVersion: number; readonly collectionId: string; readonly now: Date }

async function give(tx: Tx, actor: Actor, dossier: Loaded, { name, seenVersion, collectionId, now }: Giving) {
  const changed = await giveOut(tx, actor, dossier, { delivery: 'COUNTER', receiver: name, seenVersion, now })
  if (!changed.ok) return changed
  await tx.collectedResult.create({ data: { collectionId, dossierId: dossier.id, eventId: changed.value.eventId } })
  return changed
}
