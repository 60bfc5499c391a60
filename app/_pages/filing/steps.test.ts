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
  expect(openStep({ ...draft({}), open: [{ pageKey: 'child', errors: [] }] })).toBe('child')
  expect(openStep({ ...draft({}), open: [] })).toBe('giay-to')
})

it('asks the questions before the form first, until they are answered', () => {
  const options = [{ value: 'yes', label: { vi: 'Có' }, outcome: 'go-on' as const }, { value: 'no', label: { vi: 'Không' }, outcome: { message: { vi: 'Không được' } } }]
  const asked = { ...definition, eligibility: [{ key: 'here', question: { vi: 'Ở đây?' }, options }] }
  const at = (eligibility: Record<string, string>) => ({ definition: asked, content: { answers: {}, raw: {}, eligibility }, open: [] })
  expect(stepsOf(at({}))[0]).toBe('cau-hoi')
  expect(placeOf(at({}), 'requester', 'vi')).toMatchObject({ number: 2, total: 8, back: '/nop/1.999001/cau-hoi' })
  expect([{}, { here: 'no' }, { here: 'yes' }].map((answers) => openStep(at(answers as Record<string, string>)))).toEqual(['cau-hoi', 'cau-hoi', 'giay-to'])
})
