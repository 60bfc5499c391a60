import type { z } from 'zod'
import { env } from '@/lib/core/env'
import { olderLevel } from '@/lib/procedure/model/levels'
import type { Version } from '@/lib/procedure/queries'
import { paths } from '@/lib/web/paths'
import type { item, procedureAnswer } from '../schemas'

/** A procedure in a list. */
export const itemOf = ({ code, definition: { name, summary, sector, level, legalBasis, lifeEvents, audiences } }: Version): z.input<typeof item> => ({
  code, name, summary, sector, level, olderLevel: olderLevel[level], legalBasis, lifeEvents, audiences, url: env.PUBLIC_URL + paths.procedure(code),
})

/** All that is public of a procedure. */
export function procedureOf(version: Version): z.input<typeof procedureAnswer> {
  const { definition, number } = version
  const { audience, description, conditions, steps, components, fees, feeNote, timeLimits, outcomes, results, source } = definition
  return {
    ...itemOf(version),
    version: number,
    audience,
    ...(description && { description }),
    ...(conditions && { conditions }),
    steps,
    components: components.map(({ key, title, hint, kind, originals, copies, required }) => ({
      key, title, ...(hint && { hint }), kind, originals, copies, required,
    })),
    fees: fees.map(({ label, amount, channel, validFrom, validTo, legalGround }) => ({
      label, amount, ...(channel && { channel }), ...(validFrom && { validFrom }), ...(validTo && { validTo }), legalGround,
    })),
    ...(feeNote && { feeNote }),
    timeLimits: timeLimits.map(({ channel, caseKey, limit, note }) => ({
      ...(channel && { channel }), ...(caseKey && { caseKey }), unit: limit.unit, amount: limit.amount, ...(note && { note }),
    })),
    outcomes: [...results.map(({ title }) => title), ...outcomes],
    ...(source && { source: source.name }),
  }
}
