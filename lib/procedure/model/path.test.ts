import { describe, expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { pathOf, sharesOf } from './path'
import { nextStep, previousStep } from './workflow'
import type { Workflow, WorkflowStep } from '../schema'

const step = (key: string, over: Partial<WorkflowStep> = {}): WorkflowStep => ({ key, title: { vi: key }, role: 'CASE_OFFICER', actions: ['forward'], share: 25, ...over })
const flow = (...steps: WorkflowStep[]): Workflow => ({ steps })
const inspection = step('inspect', { condition: { '==': [{ var: 'site' }, true] } })
const usual = flow(step('intake', { actions: ['accept', 'refuse'] }), inspection, step('check', { actions: ['propose', 'returnToPrevious'] }), step('approve', { actions: ['approve'] }), step('out', { actions: ['handOver'], share: 0 }))
const keys = (steps: readonly WorkflowStep[]) => steps.map(({ key }) => key)

describe('the way of a dossier', () => {
  it('goes past a step whose condition does not hold', () => {
    expect(nextStep(usual, 'intake', { site: true })?.key).toBe('inspect')
    expect(nextStep(usual, 'intake', { site: false })?.key).toBe('check')
    expect(nextStep(usual, 'intake', {})?.key).toBe('check')
    expect(nextStep(usual, 'out', {})).toBeNull()
    expect(nextStep(usual, 'unknown', {})).toBeNull()
  })

  it('goes back to where it came from, not to a step that was passed over', () => {
    expect(previousStep(usual, 'check', { site: true })?.key).toBe('inspect')
    expect(previousStep(usual, 'check', { site: false })?.key).toBe('intake')
    expect(previousStep(usual, 'intake', {})).toBeNull()
  })

  it('follows what a passed-over step names, and ends where such steps name each other for ever', () => {
    const never = { '==': [1, 2] }
    const jumping = flow(step('a'), step('b', { condition: never, next: 'd' }), step('c'), step('d'))
    expect(nextStep(jumping, 'a', {})?.key).toBe('d')
    const circle = flow(step('a'), step('b', { condition: never, next: 'c' }), step('c', { condition: never, next: 'b' }))
    expect(nextStep(circle, 'a', {})).toBeNull()
  })

  it('is drawn with every way out of each step', () => {
    expect(pathOf(usual).map((one) => [one.step.key, keys(one.onward), one.finishes, one.ends, one.returns, one.reachable, one.stuck])).toEqual([
      ['intake', ['inspect', 'check'], false, true, false, true, false],
      ['inspect', ['check'], false, false, false, true, false],
      ['check', ['approve'], false, false, true, true, false],
      ['approve', [], true, false, false, true, false],
      ['out', [], false, false, false, true, false],
    ])
    expect(sharesOf(usual)).toBe(100)
  })

  it('shows what cannot be reached and what leads nowhere', () => {
    const broken = flow(step('a', { next: 'c' }), step('b'), step('c', { actions: ['stop'] }), step('d', { actions: ['handOver'] }))
    const told = pathOf(broken)
    expect(told.filter(({ reachable }) => !reachable).map(({ step: { key } }) => key)).toEqual(['b', 'd'])
    expect(told.filter(({ stuck }) => stuck).map(({ step: { key } }) => key)).toEqual(['c'])
  })

  it('is whole in a procedure of ours', () => {
    const { workflow } = birthRegistration
    const told = workflow ? pathOf(workflow) : []
    expect(told.length).toBeGreaterThan(2)
    expect(told.every(({ reachable, stuck }) => reachable && !stuck)).toBe(true)
  })
})
