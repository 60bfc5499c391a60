import { stepByKey } from '@/lib/procedure/model/workflow'
import type { ProcedureDefinition, StepAction } from '@/lib/procedure/schema'

type AtStep = { readonly stepKey: string | null; readonly filedUnder: { readonly definition: ProcedureDefinition } }

/** True where the step of the pinned version lists the action. Status and person are asked elsewhere. */
export function allows(dossier: AtStep, action: StepAction): boolean {
  const step = stepByKey(dossier.filedUnder.definition.workflow, dossier.stepKey)
  return step?.actions.includes(action) ?? false
}
