import 'server-only'
import type { LookUpPurpose, RegistryField, Subject } from '../model'

/** One question as the adapters put it into their protocols. */
export type Question = {
  /** The row of the log. */
  readonly id: string
  readonly field: RegistryField
  readonly subject: Subject
  readonly purpose: LookUpPurpose
  readonly agencyCode: string
  readonly procedureCode: string | null
  readonly dossierId: string | null
  /** The official who asks, or the citizen or the job. */
  readonly asker: string
}
