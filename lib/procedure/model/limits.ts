import type { Channel, ProcedureDefinition } from '../schema'

type Limit = ProcedureDefinition['timeLimits'][number]['limit']

/** The time limit for a channel and case: the first rule that matches; none matching is no due date. */
export function timeLimitFor(definition: Pick<ProcedureDefinition, 'timeLimits'>, filed: { channel: string; caseKey: string | null }): Limit {
  const rule = definition.timeLimits.find(
    ({ channel, caseKey }) => (!channel || channel === filed.channel) && (!caseKey || caseKey === filed.caseKey),
  )
  return rule?.limit ?? { unit: 'NONE', amount: 0, cutoffMinute: 900 }
}

/** True where a version is taken in over that channel; one that names none is taken in over all. */
export const offersChannel = ({ channels }: Pick<ProcedureDefinition, 'channels'>, channel: Channel): boolean => channels.length === 0 || channels.includes(channel)
