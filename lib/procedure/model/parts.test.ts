import { describe, expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { type ProcedureSource, procedureDefinition } from '../schema'
import type { DefinitionProblem } from './check-definition'
import { nextPart, partOf, partOfDoubt, parts, standingsOf } from './parts'

const whole = birthRegistration
const empty: ProcedureSource = {
  code: '1.000001', name: { vi: 'Mới' }, sector: { key: 'other', name: { vi: 'Khác' } }, level: 'INFO', audience: { vi: 'Ai' }, summary: { vi: 'Gì' },
  timeLimits: [{ limit: { unit: 'NONE' } }],
}
const statesOf = (source: ProcedureSource) => Object.fromEntries(standingsOf(procedureDefinition.parse(source), []).map(({ part, state }) => [part, state]))
const fault = (where: string): DefinitionProblem => ({ where, code: 'duplicate-key', about: '' })

describe('the parts of a version', () => {
  it('are filled in a procedure of ours', () => {
    const standings = standingsOf(whole, [])
    expect(standings.map(({ part }) => part)).toEqual([...parts])
    expect(nextPart(standings)).toBeNull()
  })

  it('are wanted for filing online, and not needed for information', () => {
    expect(statesOf(empty)).toMatchObject({ general: 'filled', texts: 'missing', cases: 'empty', form: 'not-needed', limits: 'filled', workflow: 'not-needed', results: 'not-needed' })
    expect(statesOf({ ...empty, level: 'FULL' })).toMatchObject({ form: 'missing', components: 'empty', fees: 'empty', workflow: 'missing', results: 'missing' })
  })

  it('say first what is missing or wrong first', () => {
    expect(nextPart(standingsOf(procedureDefinition.parse(empty), []))?.part).toBe('texts')
    const standings = standingsOf(whole, [fault('workflow.check'), fault('fees')])
    expect(nextPart(standings)).toMatchObject({ part: 'fees', problems: [{ where: 'fees' }] })
  })

  it('own the problems that name them', () => {
    expect(['timeLimits', 'form.child.name', 'components.paper', 'nowhere'].map((where) => partOf({ where }))).toEqual(['limits', 'form', 'components', 'general'])
  })

  it('says where a doubt can be mended', () => {
    expect(['fees', 'timeLimits', 'outcomes', 'source', 'unknown', 'constructor'].map(partOfDoubt)).toEqual(['fees', 'limits', 'texts', 'source', 'source', 'source'])
  })
})
