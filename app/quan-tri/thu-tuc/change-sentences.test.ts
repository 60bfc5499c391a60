import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDefinitions } from '@/lib/procedure/model/compare'
import { withComponent, withFee, withTexts, withTimeLimits } from '@/lib/procedure/model/editing'
import { withoutPart } from '@/lib/procedure/model/lists'
import { type ProcedureDefinition, procedureDefinition } from '@/lib/procedure/schema'
import type { EditComponent, EditFee, EditTexts } from '@/lib/procedure/schema/editing'
import { birthRegistration, shippedProcedures } from '@/tests/support/shipped-procedures'
import { changeGroups } from './change-sentences'

const shipped = shippedProcedures
const birth = birthRegistration
const said = (before: ProcedureDefinition, after: ProcedureDefinition): readonly string[] =>
  changeGroups(compareDefinitions(before, after), before, after).flatMap(({ sentences }) => sentences)

type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain }
const copyOf = (definition: ProcedureDefinition) => JSON.parse(JSON.stringify(definition)) as { [name: string]: Plain }

/** Every place of a definition that holds a text, a number or a yes. */
function placesOf(value: Plain, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => placesOf(inner, [...path, index]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, name]))
  return [path]
}

function otherwise(definition: ProcedureDefinition, path: readonly (string | number)[]): ProcedureDefinition | null {
  const copy = copyOf(definition)
  const inner = path.slice(0, -1).reduce<Plain>((at, step) => (at as Record<string | number, Plain>)[step] ?? null, copy) as Record<string | number, Plain>
  const last = path.at(-1) ?? ''
  const was = inner[last]
  inner[last] = typeof was === 'number' ? was + 1 : typeof was === 'boolean' ? !was : `${typeof was === 'string' ? was : ''}X`
  const read = procedureDefinition.safeParse(copy)
  return read.success ? read.data : null
}

/** What no clerk should read: an object, a key in braces, a code of ours. */
const raw = /\[object|undefined|NaN|\{"|\b(CIVIL_STATUS_OFFICER|WORKING_DAYS|requestSupplement)\b/

describe('two versions', () => {
  it.each(shipped.map((one) => [one.name.vi, one] as const))('%s is what it is', (_, definition) => {
    expect(said(definition, definition)).toEqual([])
    expect(said(definition, procedureDefinition.parse(copyOf(definition)))).toEqual([])
  })

  it('that differ in any one word, number or yes are told apart, in words', () => {
    const changeable = placesOf(copyOf(birth)).filter((path) => path[0] !== 'code' && path.at(-1) !== 'key')
    fc.assert(
      fc.property(fc.constantFrom(...changeable), (path) => {
        const after = otherwise(birth, path)
        if (!after) return
        const sentences = said(birth, after)
        expect(sentences.length, path.join('.')).toBeGreaterThan(0)
        for (const one of sentences) expect(one).not.toMatch(raw)
      }),
      { numRuns: 250 },
    )
  })

  it('are compared whatever they are', () => {
    fc.assert(fc.property(fc.constantFrom(...shipped), fc.constantFrom(...shipped), (before, after) => {
      const sentences = said(before, after)
      expect(sentences.length > 0).toBe(before !== after)
      for (const one of sentences) expect(one).not.toMatch(raw)
    }))
  })
})

const { summary, audience, description, conditions, feeNote } = birth
const seen = { code: birth.code, revision: 0 }
const [component] = birth.components
const [fee] = birth.fees
if (!component || !fee) throw new Error('the birth registration lost its papers or fees')
const feeEdit = {
  ...seen, key: fee.key, label: fee.label, amount: fee.amount + 1000, channel: null, caseKey: null, applicant: null, validFrom: null, validTo: null,
  group: fee.group, legalGround: fee.legalGround,
} as EditFee
const componentEdit = {
  ...seen, key: component.key, title: component.title, hint: component.hint, kind: component.kind, originals: 7, copies: component.copies,
  maxFiles: component.maxFiles, maxMegabytes: null, fileKinds: [] as EditComponent['fileKinds'], needed: component.required ? ('no' as const) : ('yes' as const), replacedNote: component.replacedNote,
} as EditComponent
const limit = { channel: null, caseKey: null, unit: 'WORKING_DAYS' as const, amount: 3, cutoff: 900, note: undefined, remove: false }

it.each<[string, ProcedureDefinition | null, RegExp]>([
  ['a fee', withFee(birth, feeEdit), /số tiền đổi từ .+ thành .+/],
  ['a new fee', withFee(birth, { ...feeEdit, key: null, label: { vi: 'Khoản mới' } }), /Thêm mức lệ phí «Khoản mới»/],
  ['a fee less', withoutPart(birth, { list: 'fees', key: fee.key }), /Bỏ mức lệ phí «/],
  ['a paper', withComponent(birth, componentEdit), /bắt buộc/],
  ['what a paper takes', withComponent(birth, { ...componentEdit, maxMegabytes: 3, fileKinds: ['pdf'] }), /dung lượng lớn nhất[^\n]* 3[\s\S]*loại tệp được nhận[^\n]*PDF/],
  ['a paper less', withoutPart(birth, { list: 'components', key: component.key }), new RegExp(`Bỏ giấy tờ «${component.title.vi.slice(0, 20)}`)],
  ['the limits', withTimeLimits(birth, { ...seen, supplementClock: birth.supplementClock, supplementRounds: null, limits: [limit] }), /3 ngày làm việc/],
  ['the name', withTexts(birth, { ...seen, name: { vi: 'Tên khác' }, summary, audience, description, conditions, feeNote } as EditTexts), /Tên đổi từ «.+» thành «Tên khác»/],
  ['the level', { ...birth, level: 'INFO' }, /Mức độ trực tuyến đổi từ «Toàn trình» thành «Chỉ cung cấp thông tin»/],
])('the edit of %s is told', (_, after, expected) => {
  if (!after) throw new Error('the edit was refused')
  expect(said(birth, after).join('\n')).toMatch(expected)
})

const field = birth.form?.pages[0]?.sections[0]?.fields[0]
if (!field || !('label' in field)) throw new Error('the birth registration lost its first field')
const withGuideOf = (guide: ProcedureDefinition['guide']): ProcedureDefinition => ({ ...birth, guide })
const guided = withGuideOf({ mistakes: [{ vi: 'Lỗi một', en: 'One' }], samples: { [field.key]: { vi: 'Mẫu cũ' } } })
const sample = `âu trả lời mẫu cho «${field.label.vi}»`
const sourced: ProcedureDefinition = { ...birth, source: { name: { vi: 'Danh mục' }, decision: '1/QĐ' }, doubts: [{ part: 'fees', code: 'fee-not-set', value: 'x' }] }
const bare: ProcedureDefinition = { ...birth, source: undefined, guide: undefined, doubts: [], lifeEvents: ['moving'], audiences: ['CITIZEN'], formerNames: [], outcomes: [] }

it.each<[string, ProcedureDefinition, ProcedureDefinition, string]>([
  ['a first guide', bare, { ...bare, guide: guided.guide }, `Thêm lỗi hay gặp: «Lỗi một»\nThêm c${sample}: «Mẫu cũ»`],
  ['a mistake more', guided, withGuideOf({ mistakes: [{ vi: 'Lỗi một', en: 'One' }, { vi: 'Lỗi hai' }], samples: guided.guide?.samples ?? {} }), 'Thêm vào lỗi hay gặp: «Lỗi hai»'],
  ['a mistake in English', guided, withGuideOf({ mistakes: [{ vi: 'Lỗi một', en: 'Uno' }], samples: guided.guide?.samples ?? {} }), 'Sửa bản tiếng Anh của lỗi hay gặp'],
  ['a sample', guided, withGuideOf({ mistakes: guided.guide?.mistakes ?? [], samples: { [field.key]: { vi: 'Mẫu mới' } } }), `C${sample}: nội dung đổi từ «Mẫu cũ» thành «Mẫu mới»`],
  ['a sample less', guided, withGuideOf({ mistakes: guided.guide?.mistakes ?? [], samples: {} }), `Bỏ c${sample}: «Mẫu cũ»`],
  ['a first source', bare, { ...bare, source: sourced.source }, 'Thêm tên nguồn: «Danh mục»\nThêm số quyết định công bố: «1/QĐ»'],
  ['another decision', sourced, { ...sourced, source: { name: { vi: 'Danh mục' }, decision: '2/QĐ' } }, 'Số quyết định công bố đổi từ «1/QĐ» thành «2/QĐ»'],
  ['a doubt less', sourced, { ...sourced, doubts: [] }, 'Bỏ giá trị cần xem lại của danh mục quốc gia (trước đây: «Pháp luật chưa quy định mức phí»)'],
  ['a doubt of another value', sourced, { ...sourced, doubts: [{ part: 'fees', code: 'fee-not-set', value: 'y' }] }, 'Sửa chi tiết bên trong giá trị cần xem lại của danh mục quốc gia'],
  ['the life events', bare, { ...bare, lifeEvents: ['havingChild'] }, 'Thêm vào việc trong đời: «Sinh con, nuôi con»; bỏ khỏi việc trong đời: «Chuyển chỗ ở»'],
  ['the audiences', bare, { ...bare, audiences: ['CITIZEN', 'BUSINESS'] }, 'Thêm vào nhóm người thực hiện: «Doanh nghiệp, hợp tác xã, hộ kinh doanh»'],
  ['a former name', bare, { ...bare, formerNames: ['Tên xưa'] }, 'Thêm tên cũ: «Tên xưa»'],
  ['a result by name', bare, { ...bare, outcomes: [{ vi: 'Giấy khai sinh' }] }, 'Thêm kết quả nhận được: «Giấy khai sinh»'],
])('tells %s in words of its own', (_, before, after, expected) => {
  expect(said(before, after).join('\n')).toBe(expected)
})

it('tells what happened to a field and a step', () => {
  const [page, other] = birth.form?.pages ?? []
  const section = page?.sections[0]
  const field = section?.fields[0]
  if (!birth.form || !page || !other || !section || !field || !birth.workflow) throw new Error('the birth registration lost its form')
  const withPages = (...pages: typeof birth.form.pages) => ({ ...birth, form: { pages } })
  const [, ...rest] = birth.form.pages
  const relaxed = { ...page, sections: [{ ...section, fields: [{ ...field, required: false } as never, ...section.fields.slice(1)] }] }
  expect(said(birth, withPages(relaxed, ...rest)).join()).toMatch(
    /trường «.+»( \(ở «.+»\))?: không còn bắt buộc/i,
  )
  expect(said(birth, withPages(...rest)).join('\n')).toContain(`Bỏ trang «${page.title.vi}»`)
  expect(said(birth, withPages(other, page, ...rest.slice(1))).join('\n')).toMatch(/^Trang «.+» chuyển/)
  const [intake, ...steps] = birth.workflow.steps
  if (!intake) throw new Error('no steps')
  expect(said(birth, { ...birth, workflow: { steps: [...steps, intake] } }).join('\n')).toMatch(/^Bước «.+» chuyển chỗ, nay đứng sau «/)
})

describe('what a field does by itself', () => {
  const base = {
    passport: { key: 'number', type: 'text', label: { vi: 'Số giấy' } },
    table: { key: 'children', type: 'table', label: { vi: 'Con chung' }, rowLabel: { vi: 'Con' }, columns: [{ key: 'name', type: 'text', label: { vi: 'Họ tên' } }, { key: 'birth', type: 'date', label: { vi: 'Ngày sinh' } }] },
    person: { key: 'father', type: 'person', label: { vi: 'Người cha' }, parts: [{ part: 'name' }, { part: 'birthDate' }] },
    joined: { key: 'joined', type: 'computed', label: { vi: 'Ghép' }, value: { cat: [{ var: 'number' }, ' A'] } },
  }
  const of = (change: Record<string, object> = {}, more: object = {}): ProcedureDefinition =>
    procedureDefinition.parse({
      ...birth, ...more, cases: [], components: [], results: [], guide: undefined, eligibility: [], workflow: undefined, timeLimits: birth.timeLimits.slice(-1),
      form: { pages: [{ key: 'p', title: { vi: 'Trang' }, sections: [{ key: 's', fields: Object.entries(base).map(([name, field]) => ({ ...field, ...change[name] })) }] }] },
    })
  const at = '«Số giấy» (ở «Trang»): '
  const [name, birthColumn] = base.table.columns
  const length = { kind: 'length', min: 3, max: 10 }
  const asked = { kind: 'pattern', pattern: 'A.*', message: { vi: 'Bắt đầu bằng A' } }
  const [vneid, earlier] = [{ source: 'vneid', claim: 'SoDinhDanh' }, { source: 'earlier', key: 'number' }]
  const simple = { key: 'f', label: { vi: 'Lệ phí' }, amount: 5000, group: 'f', legalGround: 'Nghị quyết' }
  const copies = { '*': [{ var: 'number' }, 2000] }

  it.each<[string, ProcedureDefinition, ProcedureDefinition, string | RegExp]>([
    ['a first rule', of(), of({ passport: { rules: [length] } }), `Trường ${at}thêm quy tắc dài từ 3 đến 10 ký tự`],
    ['a rule more', of({ passport: { rules: [length] } }), of({ passport: { rules: [length, asked] } }), `Trường ${at}thêm quy tắc viết theo mẫu quy định (lời nhắc: «Bắt đầu bằng A»)`],
    ['the last rule less', of({ passport: { rules: [length] } }), of(), `Trường ${at}bỏ quy tắc dài từ 3 đến 10 ký tự`],
    ['another rule', of({ passport: { rules: [length] } }), of({ passport: { rules: [{ ...length, max: 12 }] } }), `Trường ${at}thêm quy tắc dài từ 3 đến 12 ký tự; bỏ quy tắc dài từ 3 đến 10 ký tự`],
    ['a column more', of({ table: { columns: [name] } }), of(), 'Thêm cột «Ngày sinh» (ở «Con chung»)'],
    ['a column less', of(), of({ table: { columns: [name] } }), 'Bỏ cột «Ngày sinh» (ở «Con chung»)'],
    ['a column that must be answered', of(), of({ table: { columns: [name, { ...birthColumn, required: true }] } }), 'Cột «Ngày sinh» (ở «Con chung»): trở thành bắt buộc'],
    ['columns in another order', of(), of({ table: { columns: [birthColumn, name] } }), /^Cột «.+» chuyển/],
    ['a part more', of({ person: { parts: [{ part: 'name' }] } }), of(), 'Thêm thông tin «Ngày sinh» (ở «Người cha»)'],
    ['a part less', of(), of({ person: { parts: [{ part: 'name' }] } }), 'Bỏ thông tin «Ngày sinh» (ở «Người cha»)'],
    ['a part that may be left out', of(), of({ person: { parts: [{ part: 'name' }, { part: 'birthDate', required: false }] } }), 'Thông tin «Ngày sinh» (ở «Người cha»): không còn bắt buộc'],
    ['parts in another order', of(), of({ person: { parts: [{ part: 'birthDate' }, { part: 'name' }] } }), /^Thông tin «(Ngày sinh|Họ, chữ đệm và tên)» chuyển/],
    ['a first source', of(), of({ passport: { prefill: vneid } }), `Trường ${at}nay lấy sẵn từ tài khoản VNeID (dữ liệu «SoDinhDanh»), người dân sửa được`],
    ['a source that is locked', of({ passport: { prefill: vneid } }), of({ passport: { prefill: { ...vneid, locked: true } } }), `Trường ${at}người dân không còn được sửa phần lấy sẵn`],
    ['another source', of({ passport: { prefill: vneid } }), of({ passport: { prefill: earlier } }), `Trường ${at}trước đây lấy sẵn từ tài khoản VNeID (dữ liệu «SoDinhDanh»), người dân sửa được, nay lấy sẵn từ hồ sơ trước của cùng người (trường «Số giấy»), người dân sửa được`],
    ['no source any more', of({ passport: { prefill: { source: 'profile', item: 'phone' } } }), of(), `Trường ${at}không còn lấy sẵn từ số điện thoại của tài khoản`],
    ['another formula of a text', of(), of({ joined: { value: { cat: [{ var: 'number' }, ' B'] } } }), /^Trường «Ghép» \(ở «Trang»\): trước đây tính theo .*Số giấy.*, nay tính theo .*Số giấy.*B/],
    ['a fee that is computed now', of({}, { fees: [simple] }), of({}, { fees: [{ ...simple, amountFrom: copies }] }), /^Mức lệ phí «Lệ phí»: nay tính theo .*Số giấy.*2\.?000/],
    ['a fee that is not computed any more', of({}, { fees: [{ ...simple, amountFrom: copies }] }), of({}, { fees: [simple] }), /^Mức lệ phí «Lệ phí»: không còn tính theo .*Số giấy/],
    ['a fee of another group', of({}, { fees: [simple] }), of({}, { fees: [{ ...simple, group: 'g' }] }), /chuyển sang nhóm lệ phí khác/],
  ])('%s is told', (_, before, after, expected) => {
    const sentences = said(before, after)
    expect(sentences).toHaveLength(1)
    if (typeof expected === 'string') expect(sentences).toEqual([expected])
    else expect(sentences[0]).toMatch(expected)
    expect(said(after, before)).toHaveLength(1)
  })

  it('is not told again of a table that came with its columns, nor of a person with its parts', () => {
    const without = { ...of(), form: { pages: [{ key: 'p', title: { vi: 'Trang' }, sections: [{ key: 's', fields: of().form?.pages[0]?.sections[0]?.fields.slice(0, 1) ?? [] }] }] } }
    expect(said(without, of())).toEqual(['Thêm trường «Con chung» (ở «Trang»)', 'Thêm trường «Người cha» (ở «Trang»)', 'Thêm trường «Ghép» (ở «Trang»)'])
    expect(said(of(), without)).toEqual(['Bỏ trường «Con chung» (ở «Trang»)', 'Bỏ trường «Người cha» (ở «Trang»)', 'Bỏ trường «Ghép» (ở «Trang»)'])
  })
})
