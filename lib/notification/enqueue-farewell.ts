import 'server-only'
import type { Tx } from '@/lib/core/db'
import { enqueueByWays } from './reach/by-ways'

export type Farewell = {
  /** The id of the erasure: the same one is told of once. */
  readonly id: string
  readonly personId: string
  readonly agencyId: string
  readonly link: (locale: 'vi' | 'en') => string
}

/**
 * Tells somebody that their account is erased, in the transaction that erases it and before it forgets where to reach them.
 * Nothing is left in the portal, where nobody can read it; the address goes once it was used (deliverMessage).
 */
export const enqueueFarewell = (tx: Tx, { id, ...to }: Farewell, now: Date): Promise<void> =>
  enqueueByWays(tx, { ...to, topic: 'privacy.erasure-done', params: {}, key: `farewell-${id}` }, now)
