import { z } from 'zod'
import { longId } from '@/lib/core/ids'
import { exportFormats, formatsOf } from './model/exports'
import { readPeriod } from './model/period'

const format = z.enum(exportFormats, 'format-missing')
const purpose = z.string('purpose-missing').trim().min(1, 'purpose-missing').max(500, 'too-long')

const ofPeriod = { agencyId: z.uuid(), from: z.string(), to: z.string(), format, purpose }

const asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('DOSSIER_LOG'), ...ofPeriod }),
  z.object({ kind: z.literal('REPORT_II06A'), ...ofPeriod }),
  z.object({ kind: z.literal('REGISTER_BOOK'), book: z.string().transform((short) => longId(short) ?? ''), format, purpose }),
])

/** What is wanted as a file, and what for. Messages are codes. */
export const requestExportInput = asked
  .refine(({ kind, format: wanted }) => formatsOf[kind].includes(wanted), { path: ['format'], message: 'format-missing' })
  .refine((input) => input.kind === 'REGISTER_BOOK' || readPeriod(input.from, input.to) !== null, { path: ['from'], message: 'period-wrong' })
export type RequestExportInput = z.output<typeof requestExportInput>

/** One export, as named in addresses. */
export const namedExportInput = z.object({ export: z.string().transform((short) => longId(short) ?? '') })
export type NamedExportInput = z.output<typeof namedExportInput>
