import { type Actor, holds } from '@/lib/core/actor'

/** The counter takes money, and the clerk checks transfers. */
export const mayRecordFee = (actor: Actor, fee: { readonly agencyId: string }): boolean =>
  holds(actor, fee.agencyId, 'COUNTER_OFFICER') || holds(actor, fee.agencyId, 'CLERK')
