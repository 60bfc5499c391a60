import { findRouting } from '@/lib/dossier/queries/office-papers'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { handlers, submitted } from './world'

export const givingRows: Rows = {
  findRouting: { allowed: handlers, given: submitted, call: (actor, { code }) => findRouting(actor, code, now) },
}
