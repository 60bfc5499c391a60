import { describe, expect, it } from 'vitest'
import { procedureDefinition } from '@/lib/procedure/schema'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { nothingHanded, usualPapers } from './intake'
import { coveredBy, standingLooks, withLooks, withoutUsual } from './intake-looks'
import type { ComponentFinding, Evidence } from './replacement'

const definition = procedureDefinition.parse({
  ...sampleProcedure,
  components: [{ key: 'card', title: { vi: 'Thẻ' }, kind: 'SUBMIT', originals: 1, replaceableBy: ['national-population.person'] }],
})
const claims = { SoDinhDanh: '048192009001', HoVaTen: 'Trần Thị Mai Hạnh', NgayThangNamSinh: '1992-04-18' }
const subject = { personalId: claims.SoDinhDanh, name: claims.HoVaTen, birthDate: claims.NgayThangNamSinh }
const look = (finding: ComponentFinding, over: Partial<Evidence> = {}): Evidence => ({
  finding, field: 'national-population.person', source: 'national-population', callId: null, at: null, askedAt: '2026-11-23T03:00:00.000Z',
  by: { kind: 'official', id: 'x' }, subject, values: {}, differences: [], ...over,
})

describe('look-ups of an intake', () => {
  it('count while the answers name the same person, and no longer', () => {
    const looks = { card: look('FOUND') }
    expect(standingLooks({ looks, answers: {} }, definition, claims)).toEqual(looks)
    expect(standingLooks({ looks, answers: {} }, definition, { ...claims, HoVaTen: 'Người Khác' })).toEqual({})
    expect(standingLooks({ looks: { card: look('FOUND', { subject: { ...subject, birthDate: '1992' } }) }, answers: {} }, definition, claims)).toEqual({})
    expect(standingLooks({ looks, answers: {} }, definition, {})).toEqual({})
    expect(standingLooks({ answers: {} }, definition, claims)).toEqual({})
  })

  it('cover a paper unless the registry does not know it', () => {
    expect(coveredBy({ a: look('FOUND'), b: look('MISMATCH'), c: look('ABSENT'), d: look('UNAVAILABLE') })).toEqual(['a', 'b', 'd'])
  })

  it('stay found when a later question about the same person meets nobody', () => {
    const found = { card: look('FOUND') }
    expect(withLooks(found, { card: look('UNAVAILABLE') })).toEqual(found)
    const other = { card: look('ABSENT', { subject: { ...subject, personalId: '048192009002' } }) }
    expect(withLooks(found, other)).toEqual(other)
    expect(withLooks({ card: look('UNAVAILABLE') }, found)).toEqual(found)
  })

  it('take away the sheets that nobody laid there, and no others', () => {
    const usual = usualPapers(definition)
    expect(withoutUsual(usual, definition, ['card'])).toEqual({ papers: { card: nothingHanded }, spared: ['card'] })
    const handed = { card: { ...nothingHanded, certifiedCopies: 1 } }
    expect(withoutUsual(handed, definition, ['card'])).toEqual({ papers: handed, spared: [] })
    expect(withoutUsual(usual, definition, [])).toEqual({ papers: usual, spared: [] })
  })
})
