import { allFields } from '@/lib/form/model/fields'
import type { ProcedureDefinition } from '../schema'
import type { EditGuide } from '../schema/editing-guide'
import type { EditSource } from '../schema/editing-source'

/** The definition with another guide; samples of fields that the form has not fall away, and a guide of nothing is none. */
export function withGuide(definition: ProcedureDefinition, { mistakes, samples }: EditGuide): ProcedureDefinition {
  const keys = new Set(allFields(definition.form ?? { pages: [] }).map(({ key }) => key))
  const kept = Object.fromEntries(Object.entries(samples).filter(([key]) => keys.has(key)))
  const isEmpty = mistakes.length === 0 && Object.keys(kept).length === 0
  return { ...definition, guide: isEmpty ? undefined : { mistakes, samples: kept } }
}

/** The definition with another source; without a name there is none. */
export const withSource = (definition: ProcedureDefinition, { name, decision, agency, url }: EditSource): ProcedureDefinition => ({
  ...definition,
  source: name && { name, ...(decision !== '' && { decision }), ...(agency !== '' && { agency }), ...(url !== '' && { url }) },
})
