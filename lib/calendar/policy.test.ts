import { expect, test } from 'vitest'
import { type ActorClaims, roles } from '@/lib/core/actor'
import { mintActor } from '@/lib/identity/mint-actor'
import { agenciesWithCalendar, mayEditCalendar } from './policy'

const official = (...grants: { agencyId: string; role: (typeof roles)[number] }[]) =>
  mintActor({ kind: 'official', officialId: 'o', grants })

test.each(roles)('%s keeps the calendar only as an administrator, only of the own agency', (role) => {
  const actor = official({ agencyId: 'here', role })
  expect(mayEditCalendar(actor, 'here')).toBe(role === 'ADMINISTRATOR')
  expect(mayEditCalendar(actor, 'elsewhere')).toBe(false)
  expect(mayEditCalendar(actor, null)).toBe(false)
  expect(agenciesWithCalendar(actor)).toEqual(role === 'ADMINISTRATOR' ? ['here'] : [])
})

test.each<ActorClaims>([
  { kind: 'visitor' },
  { kind: 'citizen', personId: 'p', assuranceLevel: 2 },
  { kind: 'system', job: 'seed' },
])('$kind keeps no calendar', (claims) => {
  expect(mayEditCalendar(mintActor(claims), 'here')).toBe(false)
})
