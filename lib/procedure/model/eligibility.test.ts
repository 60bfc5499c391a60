import { expect, it } from 'vitest'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { procedureDefinition } from '../schema'
import { eligibilityLines, fittingEligibility, judgeEligibility } from './eligibility'

const elsewhere = { message: { vi: 'Nơi khác' }, goTo: '1.999002' }
const definition = procedureDefinition.parse({
  ...sampleProcedure,
  eligibility: [
    { key: 'here', question: { vi: 'Ở đây?' }, options: [{ value: 'yes', label: { vi: 'Có' }, outcome: 'go-on' }, { value: 'no', label: { vi: 'Không' }, outcome: elsewhere }] },
    { key: 'adult', question: { vi: 'Đủ 18 tuổi?' }, options: [{ value: 'yes', label: { vi: 'Đủ' }, outcome: 'go-on' }, { value: 'no', label: { vi: 'Chưa' }, outcome: { message: { vi: 'Chưa được' } } }] },
  ],
})

it('asks what has no answer, or none of those there are', () => {
  expect(judgeEligibility(definition)).toEqual({ kind: 'open', keys: ['here', 'adult'] })
  expect(judgeEligibility(definition, { here: 'yes', adult: 'perhaps' })).toEqual({ kind: 'open', keys: ['adult'] })
})

it('says no by the first answer that leads elsewhere, though others have none', () => {
  expect(judgeEligibility(definition, { here: 'no' })).toMatchObject({ kind: 'not-for-you', key: 'here', answer: { vi: 'Không' }, goTo: '1.999002' })
  expect(judgeEligibility(definition, { here: 'yes', adult: 'no' })).toMatchObject({ kind: 'not-for-you', key: 'adult', goTo: null })
})

it('lets in whoever answered all, and everybody where nothing is asked', () => {
  expect(judgeEligibility(definition, { here: 'yes', adult: 'yes' })).toEqual({ kind: 'eligible' })
  expect(judgeEligibility({ eligibility: [] })).toEqual({ kind: 'eligible' })
})

it('leaves out what answers no question, and reads the rest in order', () => {
  expect(fittingEligibility(definition, { adult: 'yes', here: 'maybe', gone: 'yes' })).toEqual({ adult: 'yes' })
  expect(eligibilityLines(definition, { adult: 'yes', here: 'yes' }).map(({ answer }) => answer.vi)).toEqual(['Có', 'Đủ'])
})
