import { describe, expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { withGeneral, withQuestion, withResult, withStandardWorkflow, withStep } from '../model/editing'
import { procedureDefinition } from '../schema'
import { editQuestionInput } from './editing-eligibility'
import { editGeneralInput, sectorKey } from './editing-general'
import { editResultInput, rowsText } from './editing-results'
import { editStepInput } from './editing-workflow'

const definition = birthRegistration
const seen = { code: '1.001193', revision: '3' }
const always = { mode: 'always' }
const codesOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

describe('what is true of the whole version', () => {
  const input = editGeneralInput([{ key: 'civilStatus', name: { vi: 'Hộ tịch' } }])
  const typed = { ...seen, sector: 'civilStatus', sectorName: { vi: '', en: '' }, level: 'PARTIAL', deliveries: 'COUNTER', languages: ['vi', 'en'], synonyms: ' làm  giấy \n\nkhai sinh', formerNames: '', lifeEvents: ['havingChild', 'moving'], audiences: 'CITIZEN' }

  it('is read from boxes and lines', () => {
    const edited = withGeneral(definition, input.parse(typed))
    expect(edited).toMatchObject({ level: 'PARTIAL', deliveries: ['COUNTER'], languages: ['vi', 'en'], synonyms: ['làm giấy', 'khai sinh'], formerNames: [], lifeEvents: ['havingChild', 'moving'], audiences: ['CITIZEN'], fees: definition.fees })
    expect(procedureDefinition.parse(edited)).toEqual(edited)
  })

  it('takes a new sector by its name, and no unknown one', () => {
    expect(input.parse({ ...typed, sector: 'new', sectorName: { vi: 'Đất đai – Môi trường', en: '' } }).sector).toEqual({ key: 'datDaiMoiTruong', name: { vi: 'Đất đai – Môi trường' } })
    expect(codesOf(input.safeParse({ ...typed, sector: 'new' }))).toEqual({ 'sectorName.vi': 'required' })
    expect(codesOf(input.safeParse({ ...typed, sector: 'moon' }))).toEqual({ sector: 'not-an-option' })
    expect(sectorKey('123 việc')).toBe('s123Viec')
  })

  it('is given out somehow, and always in Vietnamese', () => {
    expect(codesOf(input.safeParse({ ...typed, deliveries: undefined, languages: 'en' }))).toEqual({ deliveries: 'required', languages: 'required' })
    expect(codesOf(input.safeParse({ ...typed, deliveries: 'PIGEON' }))).toHaveProperty('deliveries')
  })
})

describe('a step', () => {
  const input = editStepInput([])
  const typed = { ...seen, condition: always, key: '', title: { vi: 'Xác minh', en: '' }, role: 'CASE_OFFICER', actions: 'forward', share: '5', next: '', silentAfterHours: '' }

  it('is added before the last, under a key of its own', () => {
    const edited = withStep(definition, input.parse(typed))
    expect(edited?.workflow?.steps.map(({ key }) => key)).toEqual(['intake', 'check', 'approve', 'step1', 'handOver'])
    expect(edited?.workflow?.steps[3]).toMatchObject({ actions: ['forward'], share: 5 })
    expect(procedureDefinition.safeParse(edited).success).toBe(true)
  })

  it('is changed in its place', () => {
    const edited = withStep(definition, input.parse({ ...typed, key: 'check', actions: ['draftResult', 'stop'], confirms: 'yes', silentAfterHours: '48', next: 'approve' }))
    expect(edited?.workflow?.steps[1]).toMatchObject({ key: 'check', title: { vi: 'Xác minh' }, actions: ['draftResult', 'stop'], confirmation: { silentAfterHours: 48 }, next: 'approve' })
    expect(withStep(definition, input.parse({ ...typed, key: 'nobody' }))).toBeNull()
  })

  it('lets somebody do something, in a part of the time', () => {
    expect(codesOf(input.safeParse({ ...typed, actions: undefined, share: '101', role: '' }))).toEqual({ actions: 'required', share: 'too-large', role: 'required' })
    expect(codesOf(input.safeParse({ ...typed, confirms: 'yes' }))).toEqual({ silentAfterHours: 'required' })
    expect(codesOf(input.safeParse({ ...typed, confirms: 'yes', silentAfterHours: '300' }))).toEqual({ silentAfterHours: 'too-large' })
  })

  it('begins with the usual four, once', () => {
    const titles = { intake: 'Tiếp nhận', work: 'Giải quyết', approve: 'Phê duyệt', handOver: 'Trả kết quả' }
    const edited = withStandardWorkflow({ ...definition, workflow: undefined }, titles)
    expect(edited?.workflow?.steps.map(({ title }) => title.vi)).toEqual(Object.values(titles))
    expect(withStandardWorkflow(definition, titles)).toBeNull()
  })
})

describe('a result template', () => {
  const input = editResultInput([], ['childName', 'dossierCode'])
  const rows = 'Họ tên: {{childName}}\n\n Mã hồ sơ : {{dossierCode}}: bản chính '
  const typed = { ...seen, condition: always, key: '', title: { vi: 'Giấy', en: '' }, resultCode: '', register: '', blocks: { 0: { kind: 'rows', text: rows }, 1: { kind: 'paragraph', text: 'Của {{childName}}.' } } }

  it('is typed as lines', () => {
    const edited = withResult(definition, input.parse(typed))
    const added = edited?.results.at(-1)
    expect(added).toEqual({
      key: 'result1', title: { vi: 'Giấy' }, register: null, code: undefined, condition: undefined,
      blocks: [
        { kind: 'rows', rows: [{ label: 'Họ tên', value: '{{childName}}' }, { label: 'Mã hồ sơ', value: '{{dossierCode}}: bản chính' }] },
        { kind: 'paragraph', text: 'Của {{childName}}.' },
      ],
    })
    expect(procedureDefinition.safeParse(edited).success).toBe(true)
  })

  it('says at the block what no paper could say', () => {
    const wrong = { ...typed, title: { vi: 'Giấy {{nobody}}', en: '' }, blocks: { 0: { kind: 'rows', text: 'Họ tên: {{childName}}\nkhông có hai chấm' }, 1: { kind: 'heading', text: '{{child' }, 2: { kind: '', text: '' } } }
    expect(codesOf(input.safeParse(wrong))).toMatchObject({ 'blocks.0.text': 'row-without-colon:không có hai chấm', 'blocks.1.text': 'placeholder-broken', 'blocks.2.kind': 'required', 'blocks.2.text': 'required' })
    expect(codesOf(input.safeParse({ ...typed, title: { vi: 'Giấy {{nobody}}', en: '' } }))).toEqual({ 'title.vi': 'unknown-placeholder:nobody' })
    expect(codesOf(input.safeParse({ ...typed, blocks: undefined }))).toEqual({ blocks: 'required' })
  })

  it('is a paragraph where not one line is a row, whatever was chosen', () => {
    const plain = 'Xác nhận {{childName}} đang hưởng trợ cấp.\nGiấy này có giá trị 6 tháng.'
    expect(input.parse({ ...typed, blocks: { 0: { kind: 'rows', text: plain } } }).blocks).toEqual([{ kind: 'paragraph', text: plain }])
  })

  it('comes back as it was typed', () => {
    const again = definition.results.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'rows')
    expect(again.length).toBeGreaterThan(0)
    const known = again.flatMap(({ rows }) => rows.flatMap(({ value }) => [...value.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name)))
    const parsed = editResultInput([], known).parse({ ...typed, blocks: Object.fromEntries(again.map((block, index) => [index, { kind: 'rows', text: rowsText(block.rows) }])) })
    expect(parsed.blocks).toEqual(again)
  })
})

describe('a question before the form', () => {
  const answer = { value: '', label: { vi: 'Có', en: '' }, way: 'go-on', message: { vi: '', en: '' }, goTo: '' }
  const stop = { ...answer, label: { vi: 'Không', en: '' }, way: 'stop', message: { vi: 'Không thuộc diện này', en: '' }, goTo: '1.000656' }
  const typed = { ...seen, key: '', question: { vi: 'Trẻ sinh ở đây?', en: '' }, options: { 0: answer, 1: stop, 2: { ...answer, value: 'answer1', label: { vi: 'Chưa rõ', en: '' } } } }

  it('is added with keys of its own for new answers', () => {
    const edited = withQuestion(definition, editQuestionInput.parse(typed))
    expect(edited?.eligibility.at(-1)).toEqual({
      key: 'question1',
      question: { vi: 'Trẻ sinh ở đây?' },
      options: [
        { value: 'answer2', label: { vi: 'Có' }, outcome: 'go-on' },
        { value: 'answer3', label: { vi: 'Không' }, outcome: { message: { vi: 'Không thuộc diện này' }, goTo: '1.000656' } },
        { value: 'answer1', label: { vi: 'Chưa rõ' }, outcome: 'go-on' },
      ],
    })
    expect(procedureDefinition.safeParse(edited).success).toBe(true)
  })

  it('says why one must stop, and has two answers at least', () => {
    const wrong = { ...typed, options: { 0: { ...stop, message: { vi: '', en: '' } }, 1: { ...stop, goTo: '1.1' } } }
    expect(codesOf(editQuestionInput.safeParse(wrong))).toEqual({ 'options.0.message.vi': 'required', 'options.1.goTo': 'not-a-code' })
    expect(codesOf(editQuestionInput.safeParse({ ...typed, options: { 0: answer } }))).toEqual({ options: 'too-few' })
  })
})
