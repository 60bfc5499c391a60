import { describe, expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { procedureDefinition } from '../schema'
import { listParts } from '../schema/editing'
import { listOf, put, withMoved, withoutPart } from './lists'

const definition = procedureDefinition.parse({ ...birthRegistration, cases: [{ key: 'late', title: { vi: 'Quá hạn' } }, { key: 'usual', title: { vi: 'Đúng hạn' } }] })
const keys = (of: typeof definition | null, list: (typeof listParts)[number]) => (of ? listOf(of, list).map(({ key }) => key) : null)

describe.each(listParts.filter((list) => listOf(definition, list).length > 1))('the list of %s', (list) => {
  const [first = '', second = '', ...rest] = keys(definition, list) ?? []

  it('moves a thing one place, and not past its ends', () => {
    expect(keys(withMoved(definition, { list, move: { way: 'down', key: first, before: null } }), list)).toEqual([second, first, ...rest])
    expect(keys(withMoved(definition, { list, move: { way: 'up', key: second, before: null } }), list)).toEqual([second, first, ...rest])
    expect(withMoved(definition, { list, move: { way: 'up', key: first, before: null } })).toBeNull()
    expect(withMoved(definition, { list, move: { way: 'down', key: rest.at(-1) ?? second, before: null } })).toBeNull()
    expect(withMoved(definition, { list, move: { way: 'down', key: 'nobody', before: null } })).toBeNull()
  })

  it('puts a thing before another, at the end, or leaves it', () => {
    const to = (key: string, before: string | null) => keys(withMoved(definition, { list, move: { way: 'to', key, before } }), list)
    expect(to(second, first)).toEqual([second, first, ...rest])
    expect(to(first, null)).toEqual([second, ...rest, first])
    expect(to(second, second)).toEqual([first, second, ...rest])
  })

  it('loses a thing and stays a definition', () => {
    const without = withoutPart(definition, { list, key: second })
    expect(keys(without, list)).toEqual([first, ...rest])
    expect(procedureDefinition.parse(without)).toEqual(without)
    expect(withoutPart(definition, { list, key: 'nobody' })).toBeNull()
  })
})

describe('what is taken away', () => {
  const steps = (definition.workflow?.steps ?? []).map((step, index) => (index === 0 ? { ...step, next: 'check' } : step))

  it('leads nobody to a step that is gone', () => {
    const without = withoutPart({ ...definition, workflow: { steps } }, { list: 'steps', key: 'check' })
    expect(without?.workflow?.steps[0]).not.toHaveProperty('next')
  })

  it('leaves a workflow of two steps whole', () => {
    expect(withoutPart({ ...definition, workflow: { steps: steps.slice(0, 2) } }, { list: 'steps', key: steps[0]?.key ?? '' })).toBeNull()
  })

  it('keeps a paper of a case that is gone', () => {
    const [component] = definition.components
    const bound = { ...definition, components: component ? [{ ...component, cases: ['late', 'usual'] }] : [] }
    expect(withoutPart(bound, { list: 'cases', key: 'late' })?.components[0]?.cases).toEqual(['usual'])
  })
})

describe('put', () => {
  const list = [{ key: 'fee1' }, { key: 'fee3' }]

  it('finds a free key, keeps a known one, and refuses one nobody has', () => {
    expect(put(list, null, 'fee', (key) => ({ key }))?.map(({ key }) => key)).toEqual(['fee1', 'fee3', 'fee2'])
    expect(put(list, 'fee3', 'fee', (key) => ({ key, changed: true }))).toEqual([{ key: 'fee1' }, { key: 'fee3', changed: true }])
    expect(put(list, 'fee9', 'fee', (key) => ({ key }))).toBeNull()
  })
})
