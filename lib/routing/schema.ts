import { z } from 'zod'
import type { Role } from '@/lib/core/actor'
import { groupsAreReadable } from '@/lib/identity/model/residential-groups'

/** The roles that steps of a workflow are for; rules deal with no other. */
export const stepRoles = ['COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK'] as const satisfies readonly Role[]

const maybe = (max: number) => z.string().trim().max(max, 'too-long').default('').transform((text) => (text === '' ? null : text.normalize('NFC')))

/** One ticked box arrives as a word, several as a list. */
const officials = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])], 'officials-missing').pipe(z.array(z.uuid()).min(1, 'officials-missing').max(50, 'too-long'))

/** A rule as it is typed; without an id it is a new one. */
export const saveRuleInput = z
  .object({
    agencyId: z.uuid(),
    ruleId: z.uuid().optional(),
    role: z.enum(stepRoles, 'required'),
    procedureCode: maybe(40),
    sectorKey: maybe(100),
    commune: maybe(100),
    groups: maybe(400).refine((text) => text === null || groupsAreReadable(text), 'groups-unreadable'),
    officialIds: officials,
  })
  .refine(({ procedureCode, sectorKey }) => procedureCode === null || sectorKey === null, { path: ['sectorKey'], error: 'sector-beside-procedure' })
export type SaveRuleInput = z.output<typeof saveRuleInput>

export const removeRuleInput = z.object({ agencyId: z.uuid(), ruleId: z.uuid() })
export type RemoveRuleInput = z.output<typeof removeRuleInput>

const typed = (max: number) => z.string().trim().max(max).catch('')

/** What "who would get it?" asks; without a role nothing was asked yet. */
export const tryRulesInput = z.object({
  role: z.enum(stepRoles).optional().catch(undefined),
  procedureCode: typed(40),
  commune: typed(100),
  detail: typed(300),
})
export type TryRulesInput = z.output<typeof tryRulesInput>
