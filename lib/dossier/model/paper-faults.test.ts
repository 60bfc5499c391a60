import { expect, it } from 'vitest'
import { procedureDefinition } from '@/lib/procedure/schema'
import { at, monday } from '@/tests/support/clock'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { faultOf, type LyingPaper, refusalFor } from './paper-faults'

const definition = procedureDefinition.parse({
  ...sampleProcedure,
  components: [{ key: 'scan', title: { vi: 'Bản quét' }, kind: 'SUBMIT', fileKinds: ['pdf'], maxMegabytes: 1 }, { key: 'free', title: { vi: 'Khác' }, kind: 'SUBMIT' }],
})
const now = at(monday, '10:00')
const paper: LyingPaper = { componentKey: 'scan', mediaType: 'application/pdf', bytes: 1000, verdict: 'CLEAN', kept: null }

it.each([
  ['as it was', {}, null],
  ['not looked at yet', { verdict: 'HELD' }, null],
  ['infected', { verdict: 'INFECTED' }, 'infected'],
  ['too large for the version it was carried over to', { bytes: 2_000_000 }, 'over-limit'],
  ['of another kind than that version takes', { mediaType: 'image/jpeg' }, 'only-pdf'],
  ['of a component that takes anything', { componentKey: 'free', mediaType: 'image/jpeg', bytes: 2_000_000 }, null],
  ['of a component that there is no more', { componentKey: 'gone', bytes: 2_000_000 }, null],
  ['from the vault without an end', { kept: { revoked: false, validUntil: null } }, null],
  ['from the vault on its last day', { kept: { revoked: false, validUntil: monday } }, null],
  ['from the vault after its last day', { kept: { revoked: false, validUntil: '2026-01-31' } }, 'lapsed'],
  ['from the vault, recalled', { kept: { revoked: true, validUntil: null } }, 'lapsed'],
] as const)('a paper %s', (_, over, fault) => {
  expect(faultOf({ ...paper, ...over }, definition, now)).toBe(fault)
})

it('is refused in words of its own', () => {
  expect(['infected', 'lapsed', 'only-pdf', 'over-limit'].map((fault) => refusalFor(fault as 'lapsed'))).toEqual(['file-infected', 'paper-lapsed', 'file-unfit', 'file-unfit'])
})
