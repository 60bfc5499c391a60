import 'server-only'
import { env } from '@/lib/core/env'
import { ok, refuse } from '@/lib/core/result'
import { lookUpDossier } from '@/lib/dossier/queries/look-up'
import type { LookUpInput } from '@/lib/dossier/schema'
import { visitor } from '@/lib/identity/session'
import { clientNetwork } from './client-address'
import { consumeAll, type Limit } from './rate-limit'
import { tooMany } from './too-many'

const quarter = 15 * 60
const day = 24 * 3600

// Codes are sequential and four digits are soon tried out: a day's limit makes one code last for months.
const perNetwork: readonly Limit[] = [{ points: env.LOOKUP_LIMIT, seconds: quarter }]
const perCode: readonly Limit[] = [{ points: env.LOOKUP_LIMIT, seconds: quarter }, { points: 4 * env.LOOKUP_LIMIT, seconds: day }]

export type LookUpRefusal = 'not-found' | 'wait-minute' | 'wait-quarter' | 'wait-long'

/** Looks a dossier up for somebody nobody knows; tries are counted per network and per code, right ones included. */
export async function lookUpHere(input: LookUpInput) {
  const verdict = await consumeAll([['look-up-network', await clientNetwork(), ...perNetwork], ['look-up-code', input.code, ...perCode]])
  if (!verdict.ok) {
    await tooMany(verdict.retryAfterSeconds)
    return refuse(waitOf(verdict.retryAfterSeconds))
  }
  const found = await lookUpDossier(visitor, input)
  return found ? ok(found) : refuse('not-found')
}

function waitOf(seconds: number): Exclude<LookUpRefusal, 'not-found'> {
  if (seconds <= 60) return 'wait-minute'
  return seconds <= quarter ? 'wait-quarter' : 'wait-long'
}
