import { expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { draftChanges } from './draft-changes'
import { isEdited, withStep } from './form-editing'

const definition = birthRegistration
const keys = definition.form?.pages[0]?.sections.find(({ fields }) => fields.length > 1)?.fields.map(({ key }) => key) ?? []

it.each([[0, 1], [1, -1]] as const)('of two neighbours that changed places names the one that was taken (%i by %i)', (index, by) => {
  const place = `field:${keys[index] ?? ''}`
  const edit = withStep(definition.form ?? { pages: [] }, place, by)
  if (!isEdited(edit)) throw new Error(edit)
  expect(draftChanges(definition, { ...definition, form: edit.form }, edit.place)).toMatchObject([{ part: 'field', kind: 'moved', key: keys[index] }])
})
