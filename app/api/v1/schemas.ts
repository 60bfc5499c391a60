import { z } from 'zod'
import { localizedText } from '@/lib/form/schema'
import { audienceKinds, channels, lifeEvents, onlineLevels, procedureCode } from '@/lib/procedure/schema'

// What the open interface takes and gives; openapi.json is made of these, and the tests hold the answers against them.

const code = procedureCode.meta({ description: 'National code of the procedure.' })

export const listQuery = z.object({
  q: z.string().max(200).default('').meta({ description: 'A question in anybody’s words, with or without diacritics, abbreviated or mistyped.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'How many at once.' }),
  after: procedureCode.optional().meta({ description: 'The `next` of the page before.' }),
})

export const noQuery = z.object({})

export const dueDateQuery = z.object({
  receivedAt: z.iso.datetime({ offset: true }).meta({ description: 'When the complete dossier was accepted, ISO 8601 with a zone: 2026-11-23T09:30:00+07:00.' }),
  channel: z.enum(channels).default('ONLINE').meta({ description: 'How it was filed.' }),
  case: z.string().max(50).optional().meta({ description: 'Key of the case, for procedures that have cases.' }),
  agency: z.string().max(60).optional().meta({ description: 'Code of the agency that takes the dossier in ("H17.99.01"); needed where there are several.' }),
})

export const item = z.object({
  code,
  name: localizedText,
  summary: localizedText,
  sector: z.object({ key: z.string(), name: localizedText }),
  level: z.enum(onlineLevels).meta({ description: 'How far it can be done online.' }),
  olderLevel: z.union([z.literal(2), z.literal(3), z.literal(4)]).meta({ description: 'The same in the former numbering.' }),
  legalBasis: z.array(z.string()),
  lifeEvents: z.array(z.enum(lifeEvents)),
  audiences: z.array(z.enum(audienceKinds)),
  url: z.url().meta({ description: 'Page for people.' }),
})

export const listAnswer = z.object({
  items: z.array(item),
  total: z.int().min(0),
  next: z.string().nullable().meta({ description: 'Pass it as `after` for the next page; null on the last.' }),
  confident: z.literal(false).optional().meta({ description: 'Present, and false, where a question was asked and nothing answers it surely.' }),
  elsewhere: z.array(localizedText).optional().meta({ description: 'Who helps where it is no matter of the ward.' }),
})

export const procedureAnswer = item.extend({
  version: z.int().min(1),
  audience: localizedText,
  description: localizedText.optional(),
  conditions: localizedText.optional(),
  steps: z.array(localizedText),
  components: z.array(z.object({
    key: z.string(),
    title: localizedText,
    hint: localizedText.optional(),
    kind: z.enum(['SUBMIT', 'PRESENT']).meta({ description: 'PRESENT: shown, not handed in.' }),
    originals: z.int().min(0),
    copies: z.int().min(0),
    required: z.boolean(),
  })),
  fees: z.array(z.object({
    label: localizedText,
    amount: z.int().min(0).meta({ description: 'Whole dong (VND).' }),
    channel: z.enum(channels).optional(),
    validFrom: z.string().optional(),
    validTo: z.string().optional(),
    legalGround: z.string(),
  })),
  feeNote: localizedText.optional().meta({ description: 'Stands instead of amounts where none is published or a council sets them; no amount does not mean free.' }),
  timeLimits: z.array(z.object({
    channel: z.enum(channels).optional(),
    caseKey: z.string().optional(),
    unit: z.enum(['HOURS', 'WORKING_DAYS', 'DAYS', 'SAME_DAY', 'NONE']),
    amount: z.int().min(0),
    note: localizedText.optional(),
  })),
  outcomes: z.array(localizedText),
  source: localizedText.optional(),
})

export const dueDateAnswer = z.object({
  code,
  agency: z.string().meta({ description: 'Code of the agency by whose working hours it was counted.' }),
  channel: z.enum(channels),
  receivedAt: z.string(),
  dueAt: z.string().nullable().meta({ description: 'By when the result is due, ISO 8601; null where no time limit is known.' }),
})

export const errorAnswer = z.object({
  error: z.enum(['bad-request', 'not-found', 'too-many-requests', 'agency-needed', 'no-working-hours']),
  fields: z.array(z.string()).optional().meta({ description: 'The parameters that are wrong.' }),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })).optional().meta({ description: 'With agency-needed: the agencies there are.' }),
})
