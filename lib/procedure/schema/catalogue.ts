import { z } from 'zod'
import { procedureCode } from '../schema'

/** One record of a copy of the national catalogue; what is left out or null was not published. */

const words = z.string().trim().nullish()
const list = <T extends z.ZodType>(of: T) => z.array(of).nullish().transform((items) => items ?? [])

const time = z.object({ value: z.number().nullish(), unit: words }).nullish()
export type CatalogueTime = z.output<typeof time>

/** The portal prints "Miễn phí" for an amount that is empty, so `display` is not read: only `reading` tells. */
const feeItem = z.object({ amount: z.number().nullish(), note: words, methods: list(z.string()) })
const fee = z.object({
  reading: z.enum(['amount', 'free-stated', 'set-by-provincial-council', 'not-set-by-law', 'see-note', 'no-amount-published']).default('no-amount-published'),
  items: list(feeItem),
})
export type CatalogueFee = z.output<typeof fee>

const component = z.object({
  name: z.string().default(''),
  original: z.number().nullish(),
  copies: z.number().nullish(),
  /** The heading it stands under: a case, or how it is to be brought. */
  condition: words,
  quantityGuess: z.boolean().nullish(),
})
export type CatalogueComponent = z.output<typeof component>

export const catalogueRecord = z.object({
  code: procedureCode,
  name: z.string().trim().min(1),
  domain: z.string().trim().min(1),
  subjects: list(z.string()),
  executingAgency: words,
  decision: words,
  provinceSpecific: z.boolean().nullish(),
  processingTime: time,
  fee: fee.nullish(),
  methods: list(z.object({ method: z.string(), time, note: words })),
  components: list(component),
  componentNotes: list(z.string()),
  steps: list(z.string()),
  conditions: words,
  result: list(z.object({ name: z.string().trim().min(1) })),
  legalBasis: list(z.string().trim().min(1)),
  portalUrl: words,
})
export type CatalogueRecord = z.output<typeof catalogueRecord>
