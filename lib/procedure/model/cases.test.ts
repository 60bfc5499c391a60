import { expect, it } from 'vitest'
import { procedureDefinition } from '../schema'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { componentsAsked } from './cases'

const whole = birthRegistration
const late = { '==': [{ var: 'kind' }, 'late'] }
const cases = [{ key: 'late', title: { vi: 'Quá hạn' }, condition: late }, { key: 'usual', title: { vi: 'Đúng hạn' } }]
const paper = (key: string, over: object) => ({ ...whole.components[0], key, condition: undefined, cases: [], ...over })
const components = [paper('always', {}), paper('lateOnly', { cases: ['late'] }), paper('both', { cases: ['late', 'usual'], condition: { '==': [{ var: 'twin' }, true] } })]
const asked = (answers: Record<string, string | boolean>) =>
  componentsAsked(procedureDefinition.parse({ ...birthRegistration, cases, components }), answers).map(({ key }) => key)

it('asks for a component in its cases alone, while its condition holds', () => {
  expect(asked({})).toEqual(['always'])
  expect(asked({ kind: 'late' })).toEqual(['always', 'lateOnly'])
  expect(asked({ twin: true })).toEqual(['always', 'both'])
})

it('asks for nothing bound to a case where there are none', () => {
  const definition = procedureDefinition.parse({ ...birthRegistration, cases: [], components })
  expect(componentsAsked(definition, { kind: 'late' }).map(({ key }) => key)).toEqual(['always'])
})
