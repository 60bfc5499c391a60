import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { type ProcedureDefinition, procedureDefinition, type ProcedureSource } from '../schema'
import { checkDefinition, type Known } from './check-definition'

const known: Known = { registers: ['BIRTH'], registryFields: ['residence'], placeholders: ['dossierCode'] }
const sound: ProcedureSource = {
  code: '1.001193', name: { vi: 'Khai sinh' }, sector: { key: 'civilStatus', name: { vi: 'Hộ tịch' } }, level: 'FULL',
  audience: { vi: 'Công dân' }, summary: { vi: 'Khai sinh' }, form: birthForm,
  cases: [{ key: 'abandoned', title: { vi: 'Bỏ rơi' }, condition: { '==': [{ var: 'abandoned' }, true] } }, { key: 'normal', title: { vi: 'Thường' } }],
  components: [{ key: 'notice', title: { vi: 'Giấy chứng sinh' }, kind: 'SUBMIT', replaceableBy: ['residence'] }],
  fees: [{ key: 'copy', label: { vi: 'Bản sao' }, amount: 8000, quantityField: 'copies', group: 'copies', legalGround: 'TT 281/2016/TT-BTC', condition: { '>': [{ daysBetween: [{ var: 'childBirthDate' }, { var: 'today' }] }, 60] } }],
  timeLimits: [{ caseKey: 'abandoned', limit: { unit: 'WORKING_DAYS', amount: 7 } }, { limit: { unit: 'SAME_DAY' } }],
  workflow: { steps: [
    { key: 'intake', title: { vi: 'Tiếp nhận' }, role: 'COUNTER_OFFICER', actions: ['accept', 'refuse'], share: 40 },
    { key: 'approval', title: { vi: 'Ký' }, role: 'APPROVER', actions: ['approve'], share: 60 },
  ] },
  results: [{ key: 'certificate', title: { vi: 'Giấy khai sinh' }, register: 'BIRTH', blocks: [
    { kind: 'heading', text: '{{ childName.capitals }} {{childBirthDate.words}}' }, { kind: 'rows', rows: [{ label: 'Mã', value: '{{dossierCode}}' }] },
  ] }],
}
const said = (change: Partial<ProcedureSource>) =>
  checkDefinition(procedureDefinition.parse({ ...sound, ...change }), known).map(({ where, code, about }) => `${where} ${code} ${about}`.trim())

const field = (over: object) => ({ key: 'extra', type: 'text', label: { vi: 'Thêm' }, ...over })
/** The sound form with one more page of these fields. */
const withFields = (...fields: object[]): Partial<ProcedureSource> =>
  ({ form: { pages: [...birthForm.pages, { key: 'last', title: { vi: 'Cuối' }, sections: [{ key: 'last', fields: fields as never }] }] } })
type Question = NonNullable<ProcedureSource['eligibility']>[number]
type Outcome = Question['options'][number]['outcome']
const answer = (value: string, outcome: Outcome) => ({ value, label: { vi: value }, outcome })
const asked = (yes: Outcome, no: Outcome): Question => ({ key: 'resident', question: { vi: 'Bạn cư trú ở đây?' }, options: [answer('yes', yes), answer('no', no)] })
const [component] = sound.components!
const [fee] = sound.fees!
const [result] = sound.results!
const [intake, approval] = sound.workflow!.steps

describe('a definition', () => {
  it('without faults may be published', () => {
    expect(said({})).toEqual([])
  })

  it.each<[Partial<ProcedureSource>, string[]]>([
    [withFields(field({ key: 'childName' })), ['form duplicate-key childName']],
    [withFields(field({ key: 'intent' })), ['form reserved-key intent']],
    [withFields(field({ condition: { frobnicate: [1] } })), ['form.last.extra condition-broken frobnicate']],
    [withFields(field({ condition: { '==': [{ var: 'nobody' }, 1] } })), ['form.last.extra condition-unknown-field nobody']],
    [withFields(field({ condition: { '==': [{ var: 'childNote' }, 1] } })), ['form.last.extra condition-unknown-field childNote']],
    [withFields(field({ condition: { '==': [{ var: 'relation' }, 'uncle'] } })), ['form.last.extra condition-unknown-value relation: uncle']],
    [withFields(field({ condition: { in: [{ var: 'relation' }, ['other', 'uncle']] } })), ['form.last.extra condition-unknown-value relation: uncle']],
    [withFields(field({ condition: { in: ['notice', { var: 'papers' }] } })), []],
    [withFields(field({ condition: { '==': [{ var: 'abandoned' }, 'true'] } })), ['form.last.extra condition-unknown-value abandoned: true']],
    [withFields(field({ condition: { some: [{ var: 'siblings' }, { '==': [{ var: 'adopted' }, true] }] } })), []],
    [withFields(field({ required: { '!': [{ var: 'nobody' }] } })), ['form.last.extra condition-unknown-field nobody']],
    [withFields(field({ condition: { '!': [{ var: 'extra' }] } })), ['form condition-circular extra']],
    [withFields(field({ rules: [{ kind: 'pattern', pattern: '(', message: { vi: 'x' } }] })), ['form.last.extra pattern-broken (']],
    [withFields(field({ type: 'date', rules: [{ kind: 'date', relation: 'after', other: { field: 'nobody' }, message: { vi: 'x' } }] })), ['form.last.extra unknown-field nobody']],
    [withFields(field({ type: 'personalId', birthDateField: 'nobody' })), ['form.last.extra unknown-field nobody']],
    [withFields(field({ type: 'select' })), ['form.last.extra options-missing extra']],
    [withFields(field({ type: 'computed', value: { cat: [{ var: 'nobody' }] } })), ['form.last.extra condition-unknown-field nobody']],
    [withFields(field({ type: 'table', rowLabel: { vi: 'x' }, columns: [field({ key: 'day' })] })), ['form.last.extra reserved-key day']],
    [withFields(field({ type: 'table', rowLabel: { vi: 'x' }, columns: [field({ key: 'a', condition: { '!': [{ var: 'b' }] } })] })), ['form.last.extra.a condition-unknown-field b']],
    [{ components: [{ ...component!, condition: { '!': [{ var: 'nobody' }] } }] }, ['components.notice condition-unknown-field nobody']],
    [{ components: [{ ...component!, replaceableBy: ['weather'] }] }, ['components.notice unknown-registry-field weather']],
    [{ components: [component!, component!] }, ['components duplicate-key notice']],
    [{ fees: [{ ...fee!, caseKey: 'late' }] }, ['fees unknown-case late']],
    [{ fees: [{ ...fee!, quantityField: 'childName' }] }, ['fees.copy not-a-number-field childName']],
    [{ fees: [{ ...fee!, validFrom: '2026-08-15', validTo: '2026-08-14' }] }, ['fees.copy validity-reversed 2026-08-14']],
    [{ timeLimits: [{ caseKey: 'abandoned', limit: { unit: 'SAME_DAY' } }] }, ['timeLimits time-limit-incomplete abandoned']],
    [{ workflow: { steps: [intake!, { ...approval!, share: 50 }] } }, ['workflow shares-not-hundred 90']],
    [{ workflow: { steps: [{ ...intake!, next: 'nowhere' }, approval!] } }, ['workflow.intake unknown-step nowhere']],
    [{ workflow: { steps: [{ ...intake!, actions: ['refuse'] }, approval!] } }, ['workflow first-step-cannot-accept intake']],
    [{ workflow: { steps: [intake!, { ...approval!, actions: ['propose'] }] } }, ['workflow nobody-completes']],
    [{ workflow: { steps: [intake!, { ...approval!, condition: { '!': [{ var: 'nobody' }] } }] } }, ['workflow.approval condition-unknown-field nobody', 'workflow step-always-needed approval']],
    [{ components: [{ ...component!, cases: ['normal', 'late'] }] }, ['components.notice unknown-case late']],
    [{ workflow: undefined }, ['workflow workflow-missing FULL']],
    [{ results: [{ ...result!, register: 'MOON' }] }, ['results.certificate unknown-register MOON']],
    [{ results: [{ ...result!, blocks: [{ kind: 'heading', text: '{{nobody}} {{childName.words}}' }] }] }, ['results.certificate unknown-placeholder nobody', 'results.certificate unknown-placeholder childName.words']],
    [{ results: [{ ...result!, blocks: [{ kind: 'heading', text: '{{childName' }] }] }, ['results.certificate placeholder-broken {{childName']],
    [{ eligibility: [asked('go-on', { message: { vi: 'Không thuộc diện này.' } })] }, []],
    [{ eligibility: [asked('go-on', 'go-on'), asked('go-on', 'go-on')] }, ['eligibility duplicate-key resident']],
    [{ eligibility: [{ ...asked('go-on', 'go-on'), options: [answer('yes', 'go-on'), answer('yes', 'go-on')] }] }, ['eligibility.resident duplicate-key yes']],
    [{ eligibility: [asked({ message: { vi: 'Không' } }, { message: { vi: 'Không' } })] }, ['eligibility.resident nobody-eligible resident']],
  ])('%#: %j', (change, expected) => {
    expect(said(change)).toEqual(expected)
  })

  it('of information alone needs neither form nor workflow', () => {
    const info: Partial<ProcedureDefinition> = { level: 'INFO', form: undefined, workflow: undefined, cases: [], components: [], fees: [], results: [] }
    expect(said({ ...info, timeLimits: [{ limit: { unit: 'NONE' } }] } as never)).toEqual([])
  })
})
