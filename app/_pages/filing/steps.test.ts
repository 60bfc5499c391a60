import { expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { procedureDefinition } from '@/lib/procedure/schema'
import { openStep, placeOf, stepsOf } from './steps'

const definition = procedureDefinition.parse({ ...sampleProcedure, form: birthForm })
const draft = (answers: Record<string, string | boolean>) => ({ definition, content: { answers, raw: {} } })

it('goes through the pages that the answers reach, then papers, delivery and review', () => {
  expect(stepsOf(draft({}))).toEqual(['requester', 'child', 'parents', 'more', 'giay-to', 'nhan-ket-qua', 'xem-lai'])
  expect(stepsOf(draft({ abandoned: true }))).toEqual(['requester', 'child', 'more', 'giay-to', 'nhan-ket-qua', 'xem-lai'])
})

it('leads from the first step back to the start, and past a page that is not reached', () => {
  expect(placeOf(draft({}), 'requester', 'vi')).toMatchObject({ number: 1, total: 7, back: '/nop/1.999001' })
  expect(placeOf(draft({ abandoned: true }), 'more', 'en')).toMatchObject({ number: 3, back: '/en/nop/1.999001/child', next: '/en/nop/1.999001/giay-to' })
})

it('goes on where something is not in order, else with the papers', () => {
  expect(openStep({ open: [{ pageKey: 'child', errors: [] }] })).toBe('child')
  expect(openStep({ open: [] })).toBe('giay-to')
})
