import { stepByKey } from '@/lib/procedure/model/workflow'
import type { ProcedureDefinition, StepAction } from '@/lib/procedure/schema'
import type { DossierEvent } from './transitions'

type AtStep = { readonly stepKey: string | null; readonly filedUnder: { readonly definition: ProcedureDefinition } }

/** True where the step of the pinned version lists the action. Status and person are asked elsewhere. */
export function allows(dossier: AtStep, action: StepAction): boolean {
  const step = stepByKey(dossier.filedUnder.definition.workflow, dossier.stepKey)
  return step?.actions.includes(action) ?? false
}

/** Which actions of the pinned step an event stands for; events without one depend on status and person alone. */
export const stepActionsOf: Partial<Readonly<Record<DossierEvent, readonly StepAction[]>>> = {
  accept: ['accept'],
  refuse: ['refuse'],
  requestSupplement: ['requestSupplement'],
  proposeSupplement: ['requestSupplement'],
  forward: ['forward', 'propose'],
  stop: ['stop'],
  returnToPrevious: ['returnToPrevious'],
  draftResult: ['draftResult'],
  approve: ['approve', 'complete'],
  handOver: ['handOver'],
}
