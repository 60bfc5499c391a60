import type { ProcedureDefinition } from '../schema'

type Limit = ProcedureDefinition['timeLimits'][number]['limit']

/** The time limit for a channel and case: the first rule that matches; none matching is no due date. */
export function timeLimitFor(definition: Pick<ProcedureDefinition, 'timeLimits'>, filed: { channel: string; caseKey: string | null }): Limit {
  const rule = definition.timeLimits.find(
    ({ channel, caseKey }) => (!channel || channel === filed.channel) && (!caseKey || caseKey === filed.caseKey),
  )
  return rule?.limit ?? { unit: 'NONE', amount: 0, cutoffMinute: 900 }
}
