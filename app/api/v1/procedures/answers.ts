import type { z } from 'zod'
import { env } from '@/lib/core/env'
import { audiencesIn, eventsIn } from '@/lib/procedure/model/life-events'
import { olderLevel } from '@/lib/procedure/model/levels'
import type { Version } from '@/lib/procedure/queries'
import { paths } from '@/lib/web/paths'
import type { item, procedureAnswer } from '../schemas'

/** A procedure in a list. */
export const itemOf = ({ code, definition }: Version): z.input<typeof item> => {
  const { name, summary, sector, level, legalBasis } = definition
  return {
    code, name, summary, sector, level, olderLevel: olderLevel[level], legalBasis,
    lifeEvents: [...eventsIn(definition)], audiences: [...audiencesIn(definition)], url: env.PUBLIC_URL + paths.procedure(code),
  }
}

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
