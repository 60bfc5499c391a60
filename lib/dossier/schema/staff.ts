import { z } from 'zod'
import { roles } from '@/lib/core/actor'

/** Who receives what somebody leaves behind: a colleague, or whoever the rules name. */
const receiver = z.union([z.literal('rules'), z.uuid()], 'receiver-missing').transform((chosen) => (chosen === 'rules' ? null : chosen))

export const dismissOfficialInput = z.object({ officialId: z.uuid(), agencyId: z.uuid(), role: z.enum(roles).optional(), receiverId: receiver })
export type DismissOfficialInput = z.output<typeof dismissOfficialInput>

export const handOverAbsenceInput = z.object({ absenceId: z.uuid(), agencyId: z.uuid() })
export type HandOverAbsenceInput = z.output<typeof handOverAbsenceInput>
