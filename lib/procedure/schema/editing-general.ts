import { z } from 'zod'
import type { LocalizedText } from '@/lib/form/schema'
import { audienceKinds, channels, lifeEvents, onlineLevels, procedureDefinition } from '../schema'
import { chosen, linesOf, maybeBoth, seen } from './typed'

/** The choice that means: a sector that is not in the list yet. */
export const newSector = 'new'

type Sector = { readonly key: string; readonly name: LocalizedText }

const deliveries = procedureDefinition.shape.deliveries.unwrap().element
const languages = procedureDefinition.shape.languages.unwrap().element

/** Ways in which a result is given out, and languages in which a version may be read, in the order they are offered. */
export const deliveryWays = deliveries.options
export const spokenLanguages = languages.options

/** A key for a sector called that: "Hộ tịch" → "hoTich". */
export function sectorKey(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  const [first = '', ...rest] = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const made = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('').slice(0, 50)
  return /^[a-z]/.test(made) ? made : `s${made}`.slice(0, 50)
}

/** What is true of the whole version. `sectors` are those there are; a new one gets a key of its own. */
export const editGeneralInput = (sectors: readonly Sector[]) =>
  z
    .object({
      ...seen,
      sector: z.string('required'),
      sectorName: maybeBoth(100),
      level: z.enum(onlineLevels, 'required'),
      deliveries: chosen(deliveries).refine((ways) => ways.length > 0, 'required'),
      channels: chosen(z.enum(channels)),
      lifeEvents: chosen(z.enum(lifeEvents)),
      audiences: chosen(z.enum(audienceKinds)),
      languages: chosen(languages).refine((all) => all.includes('vi'), 'required'),
      synonyms: linesOf({ count: 60, length: 100 }),
      formerNames: linesOf({ count: 20, length: 300 }),
    })
    .transform(({ sector, sectorName, ...rest }, ctx) => {
      const known = sectors.find(({ key }) => key === sector)
      if (known) return { ...rest, sector: { key: known.key, name: known.name } }
      if (sector === newSector && sectorName) return { ...rest, sector: { key: sectorKey(sectorName.vi), name: sectorName } }
      ctx.addIssue(sector === newSector ? { code: 'custom', path: ['sectorName', 'vi'], message: 'required' } : { code: 'custom', path: ['sector'], message: 'not-an-option' })
      return z.NEVER
    })
export type EditGeneral = z.output<ReturnType<typeof editGeneralInput>>
