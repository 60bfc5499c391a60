import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formProblems } from '@/lib/form/model/problems'
import { type FormDefinition, type FormField, formDefinition } from '@/lib/form/schema'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { birthForm } from '@/tests/support/birth-form'
import {
  type Edit, isEdited, withAddedField, withAddedPage, withAddedSection, withCopy, withField, withMove, withPageEdit, withSectionEdit, withStep, withoutPlace,
} from './form-editing'
import { columnsOf, fieldKeys, fieldPlace, found, keyFrom, pagePlace, sectionPlace } from './form-places'
import { referencesTo } from './form-references'

const text = (key: string): FormField => ({ key, type: 'text', label: { vi: key }, required: false, rules: [], maxLength: 200 })
const edited = (edit: Edit) => {
  if (!isEdited(edit)) throw new Error(edit)
  return edit
}

const placesOf = (form: FormDefinition) => form.pages.flatMap((page) => [
  pagePlace(page.key),
  ...page.sections.flatMap((section) => [
    sectionPlace(page.key, section.key),
    ...section.fields.flatMap((field) => [fieldPlace(field.key), ...columnsOf(field).map((column) => fieldPlace(field.key, column.key))]),
  ]),
])

type Step = { readonly what: number; readonly at: number; readonly to: number; readonly name: string }
const anyStep = fc.record({ what: fc.nat(8), at: fc.nat(), to: fc.nat(), name: fc.constantFrom('Họ và tên', 'Ngày sinh', 'Đồng ý?', '12 tháng', '') })

function done(form: FormDefinition, { what, at, to, name }: Step): Edit {
  const places = placesOf(form)
  const [place = '', other = ''] = [places[at % places.length], places[to % places.length]]
  const fresh = text(keyFrom(name, fieldKeys(form)))
  switch (what) {
    case 0: return withStep(form, place, -1)
    case 1: return withStep(form, place, 1)
    case 2: return withMove(form, place, other, null)
    case 3: return withoutPlace(form, place)
    case 4: return withCopy(form, place, '(bản sao)')
    case 5: return withAddedField(form, other, fresh)
    case 6: return withAddedSection(form, form.pages[at % form.pages.length]?.key ?? '', name === '' ? undefined : { vi: name }, fresh)
    case 7: return withAddedPage(form, { vi: name === '' ? 'Trang' : name }, fresh)
    default: return withPageEdit(form, place, { title: { vi: 'Khác' }, hint: undefined, condition: undefined })
  }
}

describe('any sequence of changes', () => {
  it('keeps the form one, with keys of its own, and says where the changed thing stands', () => {
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
      let form = birthForm
      for (const step of steps) {
        const edit = done(form, step)
        if (!isEdited(edit)) continue
        form = edit.form
        expect(formDefinition.safeParse(form).success).toBe(true)
        expect(formProblems(form).filter(({ code }) => code === 'duplicate-key')).toEqual([])
        if (step.what !== 3) expect(found(form, edit.place), edit.place).not.toBeNull()
      }
    }), { numRuns: 60 })
  })

  it('loses no field by moving', () => {
    fc.assert(fc.property(fc.array(fc.record({ what: fc.nat(2), at: fc.nat(), to: fc.nat(), name: fc.constant('') }), { maxLength: 25 }), (steps) => {
      const form = steps.reduce((now, step) => {
        const edit = done(now, step)
        return isEdited(edit) ? edit.form : now
      }, birthForm)
      expect([...fieldKeys(form)].sort()).toEqual([...fieldKeys(birthForm)].sort())
    }), { numRuns: 60 })
  })
})

const small = formDefinition.parse({
  pages: [
    { key: 'one', title: { vi: 'Một' }, sections: [{ key: 'main', fields: [text('a'), text('b')] }, { key: 'more', fields: [text('c')] }] },
    { key: 'two', title: { vi: 'Hai' }, sections: [{ key: 'main', fields: [text('d')] }] },
  ],
})
const order = (form: FormDefinition) => form.pages.map((page) => page.sections.map((section) => section.fields.map(({ key }) => key).join('')).join('|')).join(' / ')

describe('a step', () => {
  it.each([
    ['field:b', -1, 'ba|c / d'], ['field:b', 1, 'a|bc / d'], ['field:c', 1, 'ab / cd'], ['field:a', -1, 'at-the-end'], ['field:d', 1, 'at-the-end'],
    ['field:d', -1, 'last-one'], ['section:one:main', 1, 'c|ab / d'], ['section:one:more', 1, 'ab / c|d'], ['section:two:main', -1, 'last-one'],
    ['page:one', 1, 'd / ab|c'], ['page:one', -1, 'at-the-end'], ['page:three', 1, 'not-there'],
  ] as const)('of %s by %i gives %s', (place, by, expected) => {
    const edit = withStep(small, place, by)
    expect(isEdited(edit) ? order(edit.form) : edit).toBe(expected)
  })

  it('may go anywhere at once, and takes a name that is free there', () => {
    expect(withMove(small, 'field:d', 'section:one:main', 'b')).toBe('last-one')
    expect(order(edited(withMove(small, 'field:a', 'section:two:main', 'd')).form)).toBe('b|c / ad')
    expect(order(edited(withMove(small, 'field:a', 'section:one:main', null)).form)).toBe('ba|c / d')
    const moved = edited(withMove(small, 'section:one:main', 'page:two', 'main'))
    expect(order(moved.form)).toBe('c / ab|d')
    expect(moved.place).toBe('section:two:main2')
    expect(order(edited(withMove(small, 'page:two', 'page:one', 'one')).form)).toBe('d / ab|c')
  })
})

it('a copy speaks of its own copies', () => {
  const conditional = edited(withField(small, 'field:b', { ...text('b'), condition: { '==': [{ var: 'a' }, 'x'] } })).form
  const { form, place } = edited(withCopy(conditional, 'section:one:main', '(bản sao)'))
  expect(place).toBe('section:one:main2')
  const copy = found(form, place)
  expect(copy?.kind === 'section' && copy.section.fields).toMatchObject([{ key: 'a2' }, { key: 'b2', condition: { '==': [{ var: 'a2' }, 'x'] } }])
})

it('a section says something else', () => {
  const edit = edited(withSectionEdit(small, 'section:one:more', { title: { vi: 'Thêm' }, hint: undefined, condition: { '!=': [{ var: 'a' }, null] } }))
  expect(found(edit.form, edit.place)).toMatchObject({ section: { title: { vi: 'Thêm' }, fields: [{ key: 'c' }] } })
})

it('what else speaks of a field is found all over the procedure', () => {
  const definition = birthRegistration
  const said = (place: string) => referencesTo(definition, place).map(({ part, label }) => `${part}: ${label}`)
  expect(said('field:birthProof')).toEqual(expect.arrayContaining(['field: Số giấy chứng sinh', 'component: Giấy chứng sinh']))
  expect(said('field:childName')).toContain('result: Giấy khai sinh')
  expect(said('field:carer').filter((one) => one.startsWith('field'))).toEqual([])
  expect(said('field:nobody')).toEqual([])
})

it('keys are made of labels', () => {
  expect(['Họ và tên', 'Đồng ý?', '12 tháng', 'day', '…'].map((label) => keyFrom(label, ['hoVaTen']))).toEqual(['hoVaTen2', 'dongY', 'thang', 'day2', 'muc'])
})
