import { describe, expect, test } from 'vitest'
import { seededChoosers } from '@/prisma/seed/choosers'
import { chooserDefinition } from '../schema/chooser'
import { walk } from './chooser'

const two = chooserDefinition.parse({
  slug: 'hai-viec', title: { vi: 'Hai việc' }, lead: { vi: 'x' },
  questions: [
    { key: 'first', text: { vi: 'A?' }, options: [{ value: 'yes', label: { vi: 'Có' }, next: 'second' }, { value: 'no', label: { vi: 'Không' }, code: '1.000001' }] },
    { key: 'second', text: { vi: 'B?' }, options: [{ value: 'yes', label: { vi: 'Có' }, code: '1.000002' }, { value: 'no', label: { vi: 'Không' }, code: '1.000003' }] },
  ],
})

describe('questions that lead to a procedure', () => {
  test('ask one after the other and end with a code', () => {
    expect(walk(two, {})).toMatchObject({ ask: { key: 'first' }, code: null })
    expect(walk(two, { first: 'yes' })).toMatchObject({ ask: { key: 'second' }, answered: [{ option: { value: 'yes' } }] })
    expect(walk(two, { first: 'yes', second: 'no' })).toMatchObject({ ask: null, code: '1.000003' })
    expect(walk(two, { first: 'no', second: 'yes' })).toMatchObject({ code: '1.000001', answered: { length: 1 } })
    expect(walk(two, { first: 'perhaps' })).toMatchObject({ ask: { key: 'first' } })
  })

  test('may not lead back, nowhere, or stand twice', () => {
    const [first, second] = two.questions
    expect(chooserDefinition.safeParse({ ...two, questions: [first] }).success).toBe(false)
    expect(chooserDefinition.safeParse({ ...two, questions: [second, first] }).success).toBe(false)
    expect(chooserDefinition.safeParse({ ...two, questions: [first, second, second] }).success).toBe(false)
  })

  test('those the portal starts with are in order', () => {
    for (const one of seededChoosers) expect(chooserDefinition.parse(one).slug).toBe(one.slug)
  })
})
