import type { Actor } from '@/lib/core/actor'
import { listColleagues } from '@/lib/identity/queries'
import { listPublished, listSectors } from '@/lib/procedure/queries'
import { stepRoles } from '@/lib/routing/schema'
import { officialText } from '@/lib/text/text'
import type { Names } from './rule-words'

const roleNames = officialText.identity.roles

/** What rules can speak of in an agency, as choices and as names. */
export async function choicesFor(actor: Actor, agencyId: string, at: Date) {
  const [colleagues, published, sectors] = await Promise.all([listColleagues(actor, agencyId), listPublished(actor, { at }), listSectors(actor, { at })])
  const filed = published.filter(({ definition }) => definition.workflow)
  const names: Names = {
    officials: new Map(colleagues.map(({ officialId, fullName }) => [officialId, fullName])),
    procedures: new Map(filed.map(({ definition }) => [definition.code, definition.name.vi])),
    sectors: new Map(sectors.map(({ key, name }) => [key, name.vi])),
  }
  const used = new Set(filed.map(({ definition }) => definition.sector.key))
  const options = (map: ReadonlyMap<string, string>) => [...map].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  return {
    names,
    roles: stepRoles.map((value) => ({ value, label: roleNames[value] })),
    procedures: options(names.procedures),
    sectors: options(names.sectors).filter(({ value }) => used.has(value)),
    sectorOf: new Map(filed.map(({ definition }) => [definition.code, definition.sector.key])),
    officials: colleagues
      .filter(({ roles }) => roles.some((role) => (stepRoles as readonly string[]).includes(role)))
      .map(({ officialId, fullName, roles }) => ({ value: officialId, label: fullName, hint: roles.map((role) => roleNames[role]).join(', ') })),
  }
}
export type Choices = Awaited<ReturnType<typeof choicesFor>>
