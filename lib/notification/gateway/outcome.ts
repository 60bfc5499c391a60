import 'server-only'

/** What became of one try. Errors are codes ("SMS 103", "TIMEOUT"); what a gateway says in words may repeat the address. */
export type Outcome =
  | { readonly sent: true; readonly gatewayId: string | null }
  | {
      readonly sent: false
      readonly error: string
      /** Never by this channel: another may take over, or it is given up. */
      readonly final: boolean
      /** The gateway itself fails: counted towards leaving it alone for a while. */
      readonly down: boolean
    }

/** The gateway said no for good. */
export const never = (error: string): Outcome => ({ sent: false, error, final: true, down: false })
/** It may work later; the gateway is not to blame, or is (`down`). */
export const later = (error: string, down = true): Outcome => ({ sent: false, error, final: false, down })
