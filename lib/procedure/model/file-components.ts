import { filePlaces } from '@/lib/form/model/files'
import { fieldsOf } from '@/lib/form/model/fields'
import type { Component, ProcedureDefinition } from '../schema'

/**
 * The definition with a component for every place of its form that takes files without naming one: officials then see
 * and ask for those files like any other. The form itself says whether they must be there.
 */
export function withFileComponents(definition: ProcedureDefinition): ProcedureDefinition {
  const { form, components } = definition
  const named = new Set(components.map(({ key }) => key))
  const places = form ? filePlaces(form).filter(({ component }) => !named.has(component)) : []
  if (!form || places.length === 0) return definition
  const made = places.map(({ component, field, name, pageKey }): Component => {
    const page = form.pages.find(({ key }) => key === pageKey)
    const section = page?.sections.find(({ fields }) => fields.some(({ key }) => key === name.split('.')[0]))
    const outer = page && fieldsOf(page).find(({ key }) => key === name.split('.')[0])
    const conditions = [page?.condition, section?.condition, outer?.condition].filter((one) => one !== undefined)
    return {
      key: component,
      title: field.label,
      ...(field.hint ? { hint: field.hint } : {}),
      kind: 'SUBMIT',
      originals: 0,
      copies: 0,
      ...(conditions.length > 0 ? { condition: { and: conditions } } : {}),
      required: false,
      cases: [],
      replaceableBy: [],
      maxFiles: field.maxFiles,
    }
  })
  return { ...definition, components: [...components, ...made] }
}
