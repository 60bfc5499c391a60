import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { implausible, warnings } from './plausibility'

describe('a personal id', () => {
  it.each([
    ['048195000123', { birthDate: '1995-03-08', sex: 'female' }, []],
    ['048095000123', { birthDate: '1995-03-08', sex: 'male' }, []],
    ['048326000123', { birthDate: '2026-11-20', sex: 'female' }, []],
    ['048226000123', { birthDate: '2026', sex: 'male' }, []],
    ['150195000123', { birthDate: '1995-03-08' }, []],
    ['003195000123', {}, ['personal-id-place']],
    ['048195000123', { sex: 'male' }, ['personal-id-sex']],
    ['048195000123', { birthDate: '1996-03-08' }, ['personal-id-birth-year']],
    ['048395000123', { birthDate: '1995-03-08', sex: 'female' }, ['personal-id-birth-year']],
    ['048195000123', {}, []],
  ])('%s of %j: %j', (id, person, expected) => {
    expect(implausible(id, person)).toEqual(expected)
  })

  it('is compared with the fields the definition names, and only while they count', () => {
    const answers = { requesterId: '048195000123', requesterBirthDate: '1990-01-01', requesterSex: 'female' }
    expect(warnings(birthForm, answers)).toEqual([
      { field: 'requesterId', key: 'requesterId', code: 'personal-id-birth-year', label: { vi: 'Số định danh cá nhân' } },
    ])
    expect(warnings(birthForm, { requesterId: '048195000123' })).toEqual([])
    expect(warnings(birthForm, {})).toEqual([])
  })
  it('of a person is not compared with the birth date and sex of another', () => {
    const label = { vi: 'x' }
    const more = { label, required: true, rules: [] } as const
    const part = (name: 'personalId' | 'sex') => ({ part: name, required: true, rules: [] })
    const fields = [{ ...more, key: 'sex', type: 'text', maxLength: 9 }, { ...more, key: 'father', type: 'person', parts: [part('sex'), part('personalId')] }] as const
    const form = { pages: [{ key: 'one', title: label, sections: [{ key: 'all', fields: [...fields] }] }] }
    expect(warnings(form as unknown as typeof birthForm, { sex: 'female', father: { personalId: '048080000001' } })).toEqual([])
    expect(warnings(form as unknown as typeof birthForm, { sex: 'male', father: { personalId: '048080000001', sex: 'female' } })).toMatchObject([{ field: 'father.personalId', code: 'personal-id-sex' }])
  })
})
