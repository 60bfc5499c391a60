import 'server-only'
import type { RegistryReply } from '../schema'

/**
 * What became of asking. Errors are codes ("HTTP 503", "TIMEOUT"); what a registry says in words may repeat whom it was
 * asked about. `notBefore`: when it said to come again.
 */
export type Outcome = { readonly ok: true; readonly reply: RegistryReply } | Failure
export type Failure = { readonly ok: false; readonly error: string; readonly notBefore?: Date }

export const failed = (error: string, notBefore?: Date): Failure => ({ ok: false, error, ...(notBefore && { notBefore }) })
