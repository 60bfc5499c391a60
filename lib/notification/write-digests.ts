import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { type Day, toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { enqueueMail } from './enqueue-mail'
import type { Digest } from './model/digest'

export type WriteDigestsInput = {
  readonly agencyId: string
  readonly agencyName: string
  readonly day: Day
  readonly mails: readonly { readonly officialId: string; readonly address: string; readonly digest: Digest }[]
  /** Path of the queue. */
  readonly link: string
}

/** Writes the digests of one agency's morning, once, however many processes try; an official of several gets one from each. */
export function writeDigests(actor: Actor, { agencyId, agencyName: agency, day, mails, link }: WriteDigestsInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const { count } = await tx.digestDay.createMany({ data: [{ agencyId, day: toDateColumn(day), at: now }], skipDuplicates: true })
    if (count === 0) return ok({ written: 0 })
    for (const { officialId, address, digest } of mails) {
      const dedupeKey = `digest-${agencyId}-${officialId}-${day}`
      await enqueueMail(tx, { topic: 'official.digest', params: { day, agency, digest }, locale: 'vi', address, link, dedupeKey, agencyId }, now)
    }
    return ok({ written: mails.length })
  })
}
