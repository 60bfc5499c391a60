import { expect, test } from 'vitest'
import { knownNames } from '@/lib/dossier/model/known-names'
import { extractCopy } from '@/tests/support/shipped-procedures'
import { procedureDefinition } from '../schema'
import { levelAfter, raisingTo } from './raising'

const whole = extractCopy
const { form: _form, workflow: _workflow, ...rest } = whole
const information = procedureDefinition.parse({ ...rest, level: 'INFO', results: [] })

test('information lacks form, workflow and results before it can be filed online', () => {
  const { ready, parts } = raisingTo(information, 'PARTIAL', knownNames)
  expect(ready).toBe(false)
  expect(parts.filter(({ state }) => state === 'missing').map(({ part }) => part)).toEqual(['form', 'workflow', 'results'])
})

test('what is complete is ready', () => {
  expect(raisingTo({ ...whole, level: 'PARTIAL' }, 'FULL', knownNames)).toMatchObject({ ready: true, electronic: true })
})

test('wholly online means the result is had online', () => {
  expect(raisingTo({ ...whole, deliveries: ['COUNTER'] }, 'FULL', knownNames)).toMatchObject({ ready: false, electronic: false })
})

test('a broken part holds it back', () => {
  const broken = { ...whole, timeLimits: [{ channel: 'ONLINE' as const, limit: { unit: 'DAYS' as const, amount: 1, cutoffMinute: 900 } }] }
  expect(raisingTo(broken, 'FULL', knownNames).ready).toBe(false)
})

test('the levels go up one by one', () => {
  expect([levelAfter('INFO'), levelAfter('PARTIAL'), levelAfter('FULL')]).toEqual(['PARTIAL', 'FULL', null])
})
