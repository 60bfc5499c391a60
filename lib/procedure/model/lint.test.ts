import { describe, expect, it } from 'vitest'
import { roles } from '@/lib/core/actor'
import { knownNames } from '@/lib/dossier/model/known-names'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { shippedProcedures } from '@/tests/support/shipped-procedures'
import { procedureDefinition, type ProcedureSource } from '../schema'
import { lintDefinition, type Surroundings } from './lint'

const shipped = shippedProcedures
const around: Surroundings = { known: knownNames, rolesHeld: roles, procedures: shipped.map(({ code }) => code) }

it.each(shipped.map((one) => [one.code, one] as const))('%s is shipped without errors and warnings', (_, source) => {
  expect(lintDefinition(procedureDefinition.parse(source), around).filter(({ severity }) => severity !== 'hint')).toEqual([])
})

const said = (change: Partial<ProcedureSource>, more: Partial<Surroundings> = {}) =>
  lintDefinition(procedureDefinition.parse({ ...sampleProcedure, ...change }), { ...around, ...more }).map(({ severity, part, key, code }) => [severity, part, key, code].join(' '))

const sex = { key: 'sex', type: 'choice', label: { vi: 'Giới tính' }, options: [{ value: 'male', label: { vi: 'Nam' } }, { value: 'female', label: { vi: 'Nữ' } }] } as const
type Page = NonNullable<ProcedureSource['form']>['pages'][number]
const page = (key: string, fields: readonly unknown[], condition?: Record<string, unknown>): Page =>
  ({ key, title: { vi: key }, sections: [{ key: 's', fields }], ...(condition && { condition }) }) as unknown as Page
const form = (...pages: Page[]): Partial<ProcedureSource> => ({ form: { pages: [...(sampleProcedure.form?.pages ?? []), ...pages] } })
const yes = (key: string, condition?: Record<string, unknown>) => ({ key, type: 'yesNo', label: { vi: key }, ...(condition && { condition }) })
const is = (name: string, value: unknown) => ({ '==': [{ var: name }, value] })
const [fee] = sampleProcedure.fees ?? []
const steps = sampleProcedure.workflow?.steps ?? []
const [intake, check, approve, handOver] = steps
if (!fee || !intake || !check || !approve || !handOver) throw new Error('the sample lost its parts')

describe('a planted fault', () => {
  it('is not there in the sample', () => {
    expect(said({})).toEqual([])
  })

  it.each<[string, Partial<ProcedureSource>, Partial<Surroundings>, string]>([
    ['a page for two sexes at once', form(page('one', [sex]), page('two', [yes('a')], { and: [is('sex', 'male'), is('sex', 'female')] })), {}, 'warning form two page-unreachable'],
    ['a page that asks itself', form(page('two', [yes('a'), yes('b')], is('a', true))), {}, 'warning form two page-unreachable'],
    ['a question that waits for a later one', form(page('one', [yes('a', is('b', true))]), page('two', [yes('b')])), {}, 'warning form one condition-later-field'],
    ['a circle', form(page('one', [yes('a', is('b', true)), yes('b', is('a', true))])), {}, 'error form a condition-circle'],
    ['a paper nobody asks for', { ...form(page('one', [sex])), components: [{ key: 'p', title: { vi: 'Giấy' }, kind: 'SUBMIT', condition: is('sex', 'other') }] }, {}, 'warning components p component-unasked'],
    ['a paper the state has', { components: [{ key: 'p', title: { vi: 'Bản sao Căn cước công dân' }, kind: 'SUBMIT' }] }, {}, 'hint components p state-has-it'],
    ['a fee twice', { fees: [fee, { ...fee, key: 'again', group: 'other' }] }, {}, 'warning fees again fees-overlap'],
    ['fees beside a note that none is known', { feeNote: { vi: 'Danh mục quốc gia chưa công bố mức phí, lệ phí.' } }, {}, 'warning fees  fee-note-contradicts'],
    ['a fee below nothing', { ...form(page('one', [{ key: 'n', type: 'number', min: -5, label: { vi: 'n' } }])), fees: [{ ...fee, quantityField: 'n' }] }, {}, 'warning fees copy fee-multiplied-by-negative'],
    ['a step nobody can do', {}, { rolesHeld: roles.filter((role) => role !== 'APPROVER') }, 'warning workflow approve role-nobody-has'],
    ['a step nothing leads to', { workflow: { steps: [{ ...intake, next: 'approve' }, check, approve, handOver] } }, {}, 'warning workflow check step-unreachable'],
    ['a step that leads to itself', { workflow: { steps: [intake, { ...check, next: 'check' }, approve, handOver] } }, {}, 'warning workflow check step-leads-nowhere'],
    ['shares of 90', { workflow: { steps: [intake, check, { ...approve, share: 20 }, handOver] } }, {}, 'error workflow  shares-not-hundred'],
    ['a placeholder of nothing', { results: [{ key: 'r', title: { vi: 'R' }, register: null, blocks: [{ kind: 'heading', text: '{{nobody}}' }] }] }, {}, 'error results r unknown-placeholder'],
    ['a limit above the national one', { timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 5 } }] }, { national: { limit: { unit: 'WORKING_DAYS', amount: 3, cutoffMinute: 900 } } }, 'warning limits  limit-above-national'],
    ['a form nobody is offered', { level: 'INFO' }, {}, 'warning form  form-not-offered'],
    ['no English', { languages: ['vi', 'en'] }, {}, 'warning form  english-missing'],
    ['a way to nowhere', { eligibility: [{ key: 'q', question: { vi: 'Q' }, options: [{ value: 'a', label: { vi: 'A' }, outcome: 'go-on' }, { value: 'b', label: { vi: 'B' }, outcome: { message: { vi: 'x' }, goTo: '1.888888' } }] }] }, {}, 'warning eligibility q unknown-procedure'],
  ])('%s is found', (_, change, more, expected) => {
    expect(said(change, more)).toContain(expected)
  })
})
