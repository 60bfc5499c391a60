import 'server-only'
import { closedUntil, noteFailure, noteSuccess } from '@/lib/core/breaker'
import { env } from '@/lib/core/env'
import type { RegistrySource } from '../model'
import { breakerOf, registryPace } from '../model/patience'
import { askPopulation } from './ask-population'
import { askSigned, type Door } from './ask-signed'
import { failed, type Outcome } from './outcome'
import type { Question } from './question'

const doors: Readonly<Record<Exclude<RegistrySource, 'national-population'>, { readonly url: string | undefined; readonly secret: string }>> = {
  'civil-status': { url: env.REGISTRY_CIVIL_STATUS_URL, secret: env.REGISTRY_CIVIL_STATUS_SECRET },
  residence: { url: env.REGISTRY_RESIDENCE_URL, secret: env.REGISTRY_RESIDENCE_SECRET },
  business: { url: env.REGISTRY_BUSINESS_URL, secret: env.REGISTRY_BUSINESS_SECRET },
  'social-insurance': { url: env.REGISTRY_SOCIAL_INSURANCE_URL, secret: env.REGISTRY_SOCIAL_INSURANCE_SECRET },
  land: { url: env.REGISTRY_LAND_URL, secret: env.REGISTRY_LAND_SECRET },
  health: { url: env.REGISTRY_HEALTH_URL, secret: env.REGISTRY_HEALTH_SECRET },
}

/** Whether the registry has an address at all. */
export const isConnected = (source: RegistrySource): boolean =>
  (source === 'national-population' ? env.REGISTRY_POPULATION_URL : doors[source].url) !== undefined

/** `closed`: the registry is left alone for a while. `even`: asks although it is, so that a person can try. */
export async function askRegistry(source: RegistrySource, question: Question, now: Date, { even = false } = {}): Promise<Outcome> {
  const closed = even ? null : await closedUntil(breakerOf(source), registryPace, now)
  if (closed) return failed('CLOSED', closed)
  const outcome = await ask(source, question, now)
  if (outcome.ok) await noteSuccess(breakerOf(source))
  else await noteFailure(breakerOf(source), outcome.error, registryPace, now, outcome.notBefore)
  return outcome
}

function ask(source: RegistrySource, question: Question, now: Date): Promise<Outcome> {
  if (source === 'national-population') return askPopulation(env.REGISTRY_POPULATION_URL ?? '', question, now)
  const { url, secret } = doors[source]
  const door: Door = { url: url ?? '', secret }
  return askSigned(source, door, question, now)
}
