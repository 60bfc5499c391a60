import { z } from 'zod'
import { documentTypeCodes, type DocumentType, factsOf, isNeeded, type PaperData } from '@/lib/document/model/document-types'
import { digitisationStates } from '../model/digitisation'
import { day, dossierCode } from '../schema'

const fact = z.string().trim().max(200, { error: 'too-long' }).default('')
const nothing = z.union([z.literal(''), z.object({ day: z.literal(''), month: z.literal(''), year: z.literal('') })]).transform(() => '')

/** The data of one component's papers, confirmed by an official; what that kind of paper has not is left out. State 0 takes it back. */
export const digitiseComponentInput = z
  .object({
    code: dossierCode,
    componentKey: z.string().min(1).max(60),
    documentType: z.enum(documentTypeCodes as [DocumentType, ...DocumentType[]], { error: 'document-type-missing' }),
    state: z.coerce.number().pipe(z.union(digitisationStates.map((state) => z.literal(state)), { error: 'state-missing' })),
    number: fact,
    name: fact,
    issuer: fact,
    issuedOn: nothing.or(day).default(''),
  })
  .superRefine((input, context) => {
    if (input.state === 0) return
    for (const one of factsOf(input.documentType)) {
      if (isNeeded(input.documentType, one) && input[one] === '') context.addIssue({ code: 'custom', path: [one], message: 'fact-missing' })
    }
  })
  .transform(({ number, name, issuer, issuedOn, ...input }) => {
    const typed = { number, name, issuer, issuedOn }
    const data: PaperData = Object.fromEntries(factsOf(input.documentType).flatMap((one) => (typed[one] === '' ? [] : [[one, typed[one]]])))
    return { ...input, data }
  })
export type DigitiseComponentInput = z.output<typeof digitiseComponentInput>
