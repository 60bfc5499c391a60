import type { Version } from '@/lib/procedure/queries'

type Choices = readonly { readonly value: string; readonly label: string }[]

/** The procedures by name, for a list to choose from. */
export const procedureChoices = (versions: readonly Version[]): Choices => versions.map(({ code, definition }) => ({ value: code, label: definition.name.vi }))

/** The steps of all procedures, each key once with the names it goes by, for a list to choose from. */
export function stepChoices(versions: readonly Version[]): Choices {
  const names = new Map<string, string[]>()
  for (const { definition } of versions) {
    for (const { key, title } of definition.workflow?.steps ?? []) {
      const known = names.get(key) ?? []
      if (!known.includes(title.vi)) names.set(key, [...known, title.vi])
    }
  }
  // Two names tell what a step is about; there may be dozens of wordings.
  return [...names].map(([value, all]) => ({ value, label: all.slice(0, 2).join(' / ') }))
}
