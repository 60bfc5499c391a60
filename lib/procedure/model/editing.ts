import type { Component, FeeRule, ProcedureDefinition } from '../schema'
import type { EditComponent, EditFee, EditTexts, EditTimeLimits } from '../schema/editing'

/** The definition with other words; everything else stays. */
export const withTexts = (definition: ProcedureDefinition, { name, summary, audience, description, conditions, feeNote }: EditTexts): ProcedureDefinition =>
  ({ ...definition, name, summary, audience, description, conditions, feeNote })

/** The definition with other time limits, in the order given: the first that matches counts. */
export const withTimeLimits = (definition: ProcedureDefinition, { supplementClock, limits }: EditTimeLimits): ProcedureDefinition => ({
  ...definition,
  supplementClock,
  timeLimits: limits.map(({ channel, caseKey, unit, amount, cutoff, note }) => ({
    limit: { unit, amount, cutoffMinute: cutoff },
    ...(channel && { channel }),
    ...(caseKey && { caseKey }),
    ...(note && { note }),
  })),
})

/** What was left empty is not there at all. */
const given = <T>(value: T | null): T | undefined => value ?? undefined

/** The definition with that fee changed, or added where it has no key yet; null where the key is unknown. */
export function withFee(definition: ProcedureDefinition, edit: EditFee): ProcedureDefinition | null {
  const { fees } = definition
  const before = edit.key === null ? null : fees.find(({ key }) => key === edit.key)
  if (before === undefined) return null
  const key = before?.key ?? freshKey('fee', fees.map((rule) => rule.key))
  const rule: FeeRule = {
    key,
    label: edit.label,
    amount: edit.amount,
    group: edit.group ?? key,
    legalGround: edit.legalGround,
    quantityField: before?.quantityField,
    condition: before?.condition,
    channel: given(edit.channel),
    caseKey: given(edit.caseKey),
    applicant: given(edit.applicant),
    validFrom: given(edit.validFrom),
    validTo: given(edit.validTo),
  }
  return { ...definition, fees: before ? fees.map((one) => (one === before ? rule : one)) : [...fees, rule] }
}

/** The definition without that fee; null where there is none. */
export const withoutFee = (definition: ProcedureDefinition, key: string): ProcedureDefinition | null =>
  definition.fees.some((one) => one.key === key) ? { ...definition, fees: definition.fees.filter((one) => one.key !== key) } : null

/** The definition with that component changed, or added where it has no key yet; null where the key is unknown. */
export function withComponent(definition: ProcedureDefinition, edit: EditComponent): ProcedureDefinition | null {
  const { components } = definition
  const before = edit.key === null ? null : components.find(({ key }) => key === edit.key)
  if (before === undefined) return null
  const { title, hint, kind, condition, originals, copies, maxFiles, replacedNote } = edit
  const component: Component = {
    key: before?.key ?? freshKey('component', components.map((one) => one.key)),
    cases: before?.cases ?? [],
    replaceableBy: before?.replaceableBy ?? [],
    title, hint, kind, condition, originals, copies, maxFiles, replacedNote,
    required: edit.needed === 'yes',
  }
  return { ...definition, components: before ? components.map((one) => (one === before ? component : one)) : [...components, component] }
}

/** The definition without that component; null where there is none. */
export const withoutComponent = (definition: ProcedureDefinition, key: string): ProcedureDefinition | null =>
  definition.components.some((one) => one.key === key)
    ? { ...definition, components: definition.components.filter((one) => one.key !== key) }
    : null

/** "fee4", where fee1 to fee3 are taken. */
function freshKey(stem: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(stem + String(number))) number += 1
  return stem + String(number)
}
