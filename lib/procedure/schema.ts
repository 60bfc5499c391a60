import { z } from 'zod'
import { roles } from '@/lib/core/actor'
import { condition, formDefinition, key, localizedText } from '@/lib/form/schema'

export const onlineLevels = ['INFO', 'PARTIAL', 'FULL'] as const
export type OnlineLevel = (typeof onlineLevels)[number]

/** What happens in a life that brings people to the ward; their words stand in lib/text, what belongs to them in model/life-events.ts. */
export const lifeEvents = [
  'havingChild', 'marrying', 'moving', 'losingSomeone', 'startingBusiness', 'certifyingPapers', 'identityPapers', 'support', 'landAndHouse', 'vehicles',
  'militaryService', 'farming', 'disputes',
] as const
export type LifeEvent = (typeof lifeEvents)[number]

export const audienceKinds = ['CITIZEN', 'FOREIGNER', 'BUSINESS', 'ORGANISATION', 'OFFICIAL'] as const
export type AudienceKind = (typeof audienceKinds)[number]

/** Why whoever imported a procedure doubts a value of it. */
const doubtCodes = [
  'fee-not-published', 'fee-set-by-council', 'fee-not-set', 'fee-in-note', 'fee-of-one-case', 'fee-differs-from-note', 'fee-ends', 'time-missing',
  'time-without-unit', 'time-by-case', 'time-not-whole', 'retired-tier', 'decision-placeholder', 'decision-missing', 'component-count-guessed',
  'component-without-name', 'component-repeated', 'components-missing', 'steps-missing', 'result-missing', 'legal-basis-missing', 'province-only',
] as const

/** A value somebody should look at: which part, why, and what stands there. */
const doubt = z.object({ part: z.string().min(1), code: z.enum(doubtCodes), value: z.string() })
export type Doubt = z.output<typeof doubt>

/** Where the texts come from, for those who keep them and for readers. */
const source = z.object({ name: localizedText, decision: z.string().optional(), agency: z.string().optional(), url: z.url({ protocol: /^https$/ }).optional() })

export const procedureCode = z.string().regex(/^[1-9]\.\d{6}$/)

export const channels = ['ONLINE', 'COUNTER', 'POST'] as const
export type Channel = (typeof channels)[number]

const limit = z.object({
  unit: z.enum(['HOURS', 'WORKING_DAYS', 'DAYS', 'SAME_DAY', 'NONE']),
  amount: z.int().min(0).default(0),
  /** SAME_DAY: accepted before this minute of the day → that day, else the next working day. 900 is 15:00. */
  cutoffMinute: z.int().min(0).max(1439).default(900),
})

/** A limit for one channel or case; the first rule that matches counts, the last should match everything. */
const timeLimitRule = z.object({ channel: z.enum(channels).optional(), caseKey: key.optional(), limit, note: localizedText.optional() })

const procedureCase = z.object({ key, title: localizedText, condition: condition.optional() })

/** What a component may be narrowed to. */
export const fileKinds = ['pdf', 'picture'] as const

const component = z.object({
  key,
  title: localizedText,
  hint: localizedText.optional(),
  /** SUBMIT: handed in (uploaded). PRESENT: only shown; the number typed in the form is enough. */
  kind: z.enum(['SUBMIT', 'PRESENT']),
  originals: z.int().min(0).default(0),
  copies: z.int().min(0).default(0),
  /** Asked for only while it holds for the answers. */
  condition: condition.optional(),
  /** Asked for in these cases alone; none named: in every case. */
  cases: z.array(key).default([]),
  required: z.boolean().default(true),
  /** Opaque names of registry fields that make it unnecessary. */
  replaceableBy: z.array(z.string()).default([]),
  /** Opaque names of the kinds of papers that serve for it: those in the citizen's vault are offered first. */
  documentTypes: z.array(z.string()).optional(),
  /** Whose data make it unnecessary, where not the applicant's: the fields of the form that hold what a registry is asked by. */
  replacedAbout: z.object({ personalId: key, name: key, birthDate: key }).optional(),
  /** Why it need not be handed in, shown to the citizen where the state has it. */
  replacedNote: localizedText.optional(),
  maxFiles: z.int().min(1).max(20).default(5),
  /** Of each file; absent: as much as the store takes, which is 10. */
  maxMegabytes: z.int().min(1).max(10).optional(),
  /** Absent: both. */
  fileKinds: z.array(z.enum(fileKinds)).min(1).optional(),
})
export type Component = z.output<typeof component>

const feeRule = z.object({
  key,
  label: localizedText,
  /** Whole đồng for one unit. */
  amount: z.int().min(0),
  /** Field whose whole number multiplies the amount (copies); absent: once. */
  quantityField: key.optional(),
  /** Whole đồng computed from the answers (JsonLogic) instead, where a tariff has steps or a cap; `amount` is then what is shown beforehand. */
  amountFrom: condition.optional(),
  channel: z.enum(channels).optional(),
  caseKey: key.optional(),
  condition: condition.optional(),
  /** An attribute of the applicant that the rule asks for: 'digitalCitizen', 'meritorious', 'poorHousehold', 'disabled'. */
  applicant: z.string().optional(),
  /** "2026-08-15"; both days included. */
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  /** Rules of one group exclude each other: the cheapest that applies counts. */
  group: key,
  legalGround: z.string().min(1),
})
export type FeeRule = z.output<typeof feeRule>

export const stepActions = ['accept', 'refuse', 'requestSupplement', 'forward', 'returnToPrevious', 'propose', 'draftResult', 'approve', 'complete', 'stop', 'handOver'] as const
export type StepAction = (typeof stepActions)[number]

const workflowStep = z.object({
  key,
  title: localizedText,
  role: z.enum(roles),
  actions: z.array(z.enum(stepActions)).min(1),
  /** Share of the processing time, in per cent; together 100. */
  share: z.int().min(0).max(100).default(0),
  /** Where forward, propose and approve lead; absent: the step after it in the list. */
  next: key.optional(),
  /** Where it does not hold for the answers, the dossier goes past the step to where the step leads. Never on the first or the last. */
  condition: condition.optional(),
  /** The draft of the result is laid before the citizen on leaving this step; silence for so many hours is agreement. */
  confirmation: z.object({ silentAfterHours: z.int().min(1).max(240) }).optional(),
})
export type WorkflowStep = z.output<typeof workflowStep>

/** The first step takes in, the last gives out. */
const workflow = z.object({ steps: z.array(workflowStep).min(2) })
export type Workflow = z.output<typeof workflow>

/** A text with {{placeholders}}: field keys and the names listed in docs (dossierCode, registerNumber …). */
const template = z.string().min(1)
const resultBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: template }),
  z.object({ kind: z.literal('paragraph'), text: template }),
  z.object({ kind: z.literal('rows'), rows: z.array(z.object({ label: template, value: template })).min(1) }),
])
const resultTemplate = z.object({
  key,
  title: localizedText,
  /** Result type of the national catalogue, "KQ.G15.000031". */
  code: z.string().optional(),
  /** Opaque name of the kind of paper it is, by which it is found again in the citizen's vault. */
  documentType: z.string().optional(),
  /** Kind of the register whose next number the result gets, or null. An opaque name here. */
  register: z.string().nullable(),
  condition: condition.optional(),
  blocks: z.array(resultBlock).min(1),
})
export type ResultTemplate = z.output<typeof resultTemplate>

/**
 * A question before the form. An answer goes on, or says why this service is not for the person and, where there is one,
 * which procedure is.
 */
const eligibilityQuestion = z.object({
  key,
  question: localizedText,
  options: z
    .array(
      z.object({
        value: key,
        label: localizedText,
        outcome: z.union([z.literal('go-on'), z.object({ message: localizedText, goTo: procedureCode.optional() })]),
      }),
    )
    .min(2)
    .max(10),
})

/** For those who help others to file: what often goes wrong, and answers to go by, by the key of the field. */
const guide = z.object({ mistakes: z.array(localizedText).max(20).default([]), samples: z.record(key, localizedText).default({}) })

/** Everything a version of a procedure holds. A new procedure is data, never code. */
export const procedureDefinition = z.object({
  code: procedureCode,
  name: localizedText,
  sector: z.object({ key, name: localizedText }),
  level: z.enum(onlineLevels),
  /** Words citizens use for it, for the search. */
  synonyms: z.array(z.string()).default([]),
  audience: localizedText,
  /** One or two sentences: what it is and who needs it. */
  summary: localizedText,
  /** Markdown. */
  description: localizedText.optional(),
  conditions: localizedText.optional(),
  /** What happens, in the citizen's words. */
  steps: z.array(localizedText).default([]),
  legalBasis: z.array(z.string()).default([]),
  /** Asked in this order before the first page of the form. */
  eligibility: z.array(eligibilityQuestion).default([]),
  cases: z.array(procedureCase).default([]),
  components: z.array(component).default([]),
  /** Absent for INFO. */
  form: formDefinition.optional(),
  fees: z.array(feeRule).default([]),
  /** Said instead of an amount where the provincial council sets it, or where there is nothing to pay. */
  feeNote: localizedText.optional(),
  timeLimits: z.array(timeLimitRule).min(1),
  supplementClock: z.enum(['RESTART', 'SHIFT', 'KPI']).default('SHIFT'),
  /** Requests for supplement that need nobody's approval, where the law of the procedure says; absent: as the agency has set. */
  supplementRounds: z.int().min(1).max(9).optional(),
  workflow: workflow.optional(),
  results: z.array(resultTemplate).default([]),
  deliveries: z.array(z.enum(['ELECTRONIC', 'COUNTER', 'POST'])).min(1).default(['ELECTRONIC']),
  /** Over which channels it is taken in; none named: over all of them. */
  channels: z.array(z.enum(channels)).default([]),
  languages: z.array(z.enum(['vi', 'en'])).default(['vi']),
  /** Names it had before; people go on looking for them. */
  formerNames: z.array(z.string().min(1)).default([]),
  /** What is given out, by name, where there is no template for it. */
  outcomes: z.array(localizedText).default([]),
  lifeEvents: z.array(z.enum(lifeEvents)).default([]),
  audiences: z.array(z.enum(audienceKinds)).default([]),
  /** Said in the notice on personal data instead of the usual words: what they are used for, who gets them, how long they are kept. */
  dataPurpose: localizedText.optional(),
  dataRecipients: localizedText.optional(),
  dataRetention: localizedText.optional(),
  source: source.optional(),
  guide: guide.optional(),
  doubts: z.array(doubt).default([]),
})
export type ProcedureDefinition = z.output<typeof procedureDefinition>
/** As written in a seed or an export: defaults may be left out. */
export type ProcedureSource = z.input<typeof procedureDefinition>

/** Number of the shape of a procedure's file. A file of a later one is not read. */
export const fileFormat = 1

/** A procedure as one file: its definition, and the number of the shape, which may be left out. */
export const procedureFile = z.object({ format: z.literal(fileFormat).default(fileFormat), ...procedureDefinition.shape })
