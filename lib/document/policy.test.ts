import { describe, expect, it } from 'vitest'
import { mintActor } from '@/lib/identity/mint-actor'
import { mayStore } from './policy'

describe('mayStore', () => {
  it.each([
    ['a citizen who may file', mintActor({ kind: 'citizen', personId: 'p', assuranceLevel: 2 }), true],
    ['a citizen of level 1', mintActor({ kind: 'citizen', personId: 'p', assuranceLevel: 1 }), false],
    ['an official of the agency', mintActor({ kind: 'official', officialId: 'o', grants: [{ agencyId: 'here', role: 'CLERK' }] }), true],
    ['an official of another', mintActor({ kind: 'official', officialId: 'o', grants: [{ agencyId: 'there', role: 'CLERK' }] }), false],
    ['a job', mintActor({ kind: 'system', job: 'issue-paper' }), true],
    ['a visitor', mintActor({ kind: 'visitor' }), false],
  ])('%s: %#', (_, actor, allowed) => {
    expect(mayStore(actor, 'here')).toBe(allowed)
  })
})
