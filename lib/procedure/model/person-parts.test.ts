import { expect, it } from 'vitest'
import { checkForm } from '@/lib/form/model/checks'
import { allFields } from '@/lib/form/model/fields'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { procedureDefinition } from '../schema'
import { editFieldInput, editRuleInput } from '../schema/form-editing'
import { withPartAdded, withPartEdited, withRuleEdited } from './form-changes'

const words = { option: String, column: 'c', row: 'r' }
const seen = { code: '1.001193', revision: '1' }
const { form: _, ...formless } = procedureDefinition.parse(birthRegistration)
const place = 'field:nguoi'

function definitionOf(changed: ReturnType<typeof withPartEdited>) {
  if (typeof changed === 'string') throw new Error(changed)
  return changed.definition
}
const personIn = ({ form }: ReturnType<typeof definitionOf>) => {
  const field = form && allFields(form)[0]
  if (field?.type !== 'person') throw new Error('no person')
  return field
}

const fresh = definitionOf(withPartAdded(formless, { code: '1.001193', revision: 1, over: undefined, into: '', title: 'Trang', label: 'Người', type: 'person' }, words))
const typed = {
  ...seen, place, label: { vi: 'Người', en: '' }, hint: { vi: '', en: '' }, required: 'yes', condition: { mode: 'always' }, requiredWhen: { mode: 'always' },
  parts: { name: 'must', birthDate: 'yes', personalId: 'no' }, partLabels: { name: { vi: 'Tên thường gọi', en: '' } }, birthDatePartial: 'yes',
}
const edited = definitionOf(withPartEdited(fresh, editFieldInput(personIn(fresh), []).parse(typed), false))
const age = { ...seen, place, kind: 'age', part: 'birthDate', index: '-1', min: '18', max: '', message: { vi: 'Phải từ đủ 18 tuổi', en: '' } }

it('a person is asked for the parts that were chosen, under names of their own', () => {
  expect(personIn(edited).parts).toMatchObject([
    { part: 'name', required: true, label: { vi: 'Tên thường gọi' } },
    { part: 'birthDate', required: false, partial: true },
  ])
})

it('a part has rules of its own, which count for whoever files', () => {
  const ruled = definitionOf(withRuleEdited(edited, editRuleInput('age', []).parse(age)))
  const definition = procedureDefinition.parse(ruled)
  expect(personIn(definition).parts[1]?.rules).toMatchObject([{ kind: 'age', min: 18 }])
  const errors = (birthDate: string) =>
    checkForm(definition.form ?? { pages: [] }, { nguoi: { name: 'An', birthDate } }, { today: '2026-11-23' }).flatMap((page) => page.errors.map(({ message }) => message?.vi))
  expect(errors('2015')).toEqual(['Phải từ đủ 18 tuổi'])
  expect(errors('1990')).toEqual([])
})

it('a part that is not asked for has no rules', () => {
  expect(withRuleEdited(edited, editRuleInput('age', []).parse({ ...age, part: 'phone' }))).toBe('not-there')
})
