import type { AudienceKind, Doubt, ProcedureDefinition, ProcedureSource as Source } from '../../schema'
import { procedureDefinition } from '../../schema'
import type { CatalogueRecord } from '../../schema/catalogue'
import { lifeEventsOf } from '../life-events'
import { searchKey } from '../search'
import { readComponents } from './components'
import { readFees } from './fees'
import { readTimes } from './times'
import type { CatalogueWords } from './words'

/** Levels of government that ended on 1 July 2025: Law 72/2025/QH15 knows the province and the commune. */
const retired = /cấp huyện|(?:UBND|[Uu][ỷỶủ]y ban [Nn]hân dân|[Cc]ông an|[Cc]hủ tịch|[Pp]hòng [Tt]ư [Pp]háp) ?(?:cấp )?(?:quận|huyện)|phòng tư pháp/iu

/** A number as decisions carry it: "163/QĐ-BTP". "QĐ/0001-BTP" and "Demo/QĐ-BCA" are fillers of the portal. */
const decisionNumber = /^(?:Quyết định số )?(?!0+\b)\d{1,5}\/QĐ-[\p{Lu}\d-]+(?: \(\d{4}-\d\d-\d\d\))?$|^QĐ\d{2,5}-\p{Lu}+$/u

const audienceOf = (subject: string): AudienceKind => {
  if (/cán bộ|công chức|đảng viên/iu.test(subject)) return 'OFFICIAL'
  if (/người nước ngoài|tổ chức nước ngoài|định cư/iu.test(subject)) return 'FOREIGNER'
  if (/^doanh nghiệp|hợp tác xã/iu.test(subject)) return 'BUSINESS'
  return /tổ chức/iu.test(subject) ? 'ORGANISATION' : 'CITIZEN'
}

const bare = (name: string) => {
  const short = name.replace(/^thủ tục( hành chính)?\s*:?\s+/iu, '').replaceAll(/\s+/g, ' ').trim()
  return short.charAt(0).toUpperCase() + short.slice(1)
}

/** "Hộ tịch" → "hoTich". */
const keyOf = (name: string) =>
  searchKey(name).replaceAll('.', ' ').split(' ').filter(Boolean)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('').replace(/^[^a-z]+/, '').slice(0, 50) || 'other'

const stepText = (step: string) => step.replace(/^\s*bước \d+\s*[.:)-]*\s*/iu, '').trim()

function otherDoubts(record: CatalogueRecord, decision: string | null): readonly Doubt[] {
  const { executingAgency, steps, conditions, methods, result, legalBasis, provinceSpecific } = record
  const doubt = (part: string, code: Doubt['code'], value: string): Doubt => ({ part, code, value: value.slice(0, 300) })
  const texts: readonly (readonly [string, string])[] = [
    ['source', executingAgency ?? ''], ['conditions', conditions ?? ''],
    ...steps.map((step) => ['steps', step] as const), ...methods.map(({ note }) => ['methods', note ?? ''] as const),
  ]
  const tiers = texts.flatMap(([part, text]) => {
    const at = text.search(retired)
    return at < 0 ? [] : [doubt(part, 'retired-tier', text.slice(Math.max(0, at - 40), at + 60))]
  })
  return [
    ...new Map(tiers.map((one) => [one.part, one])).values(),
    ...(record.decision ? [] : [doubt('source', 'decision-missing', '')]),
    ...(record.decision && decision === null ? [doubt('source', 'decision-placeholder', record.decision)] : []),
    ...(steps.length === 0 ? [doubt('steps', 'steps-missing', '')] : []),
    ...(result.length === 0 ? [doubt('outcomes', 'result-missing', '')] : []),
    ...(legalBasis.length === 0 ? [doubt('legalBasis', 'legal-basis-missing', '')] : []),
    ...(provinceSpecific ? [doubt('source', 'province-only', executingAgency ?? '')] : []),
  ]
}

/** What stands in a field that has nothing to say: "Không", "không có.", "Không quy định". */
const sayingNone = /^\s*không( có| quy định| yêu cầu)?[\s.]*$/i

/** What the record says in words: who, under which conditions, in which steps, with which notes. */
function textsOf({ subjects, steps, componentNotes, conditions }: CatalogueRecord, words: CatalogueWords): Pick<Source, 'audience' | 'audiences' | 'description' | 'conditions' | 'steps'> {
  const audiences = [...new Set(subjects.map(audienceOf))]
  const notes = componentNotes.map((one) => one.trim()).filter((one) => one !== '')
  return {
    audience: subjects.length === 0 ? words.audience : { vi: subjects.join('; '), en: audiences.map((kind) => words.audiences[kind].en).join('; ') },
    audiences,
    ...(notes.length > 0 && { description: { vi: [`### ${words.componentNotes}`, ...notes.map((one) => `- ${one.replaceAll(/\s*\n\s*/g, ' ')}`)].join('\n') } }),
    ...(conditions && !sayingNone.test(conditions) && { conditions: { vi: conditions } }),
    steps: steps.map(stepText).filter((step) => step !== '').map((vi) => ({ vi })),
  }
}

/** Where it comes from: nothing that only holds a place, and no agency that is gone. */
function sourceOf({ executingAgency, portalUrl }: CatalogueRecord, decision: string | null, words: CatalogueWords): Source['source'] {
  const agency = executingAgency && !retired.test(executingAgency) ? executingAgency : null
  const secure = portalUrl?.startsWith('https://') ? portalUrl : null
  return { name: words.source, ...(decision && { decision }), ...(agency && { agency }), ...(secure && { url: secure }) }
}

/**
 * A record of the national catalogue as an INFO procedure, with every value somebody should look at among its doubts.
 * `sectors` knows the keys of sectors that are there already, by their Vietnamese names.
 */
export function readRecord(record: CatalogueRecord, words: CatalogueWords, sectors: ReadonlyMap<string, string>): ProcedureDefinition {
  const { code, domain, methods } = record
  const name = bare(record.name)
  const decision = record.decision && decisionNumber.test(record.decision) ? record.decision : null
  const fee = readFees(record.fee, words, decision ?? words.source.vi)
  const time = readTimes(record, words)
  const papers = readComponents(record.components, words)
  const outcomes = [...new Set(record.result.map((one) => one.name))]
  return procedureDefinition.parse({
    code,
    name: { vi: name },
    sector: { key: sectors.get(domain) ?? keyOf(domain), name: { vi: domain } },
    level: 'INFO',
    summary: words.summary(domain, outcomes[0] ?? null),
    ...textsOf(record, words),
    legalBasis: [...new Set(record.legalBasis)],
    components: papers.components,
    fees: fee.fees,
    ...(fee.feeNote && { feeNote: fee.feeNote }),
    timeLimits: time.timeLimits,
    deliveries: ['COUNTER', ...(methods.some(({ method }) => method === 'post') ? ['POST' as const] : [])],
    outcomes: outcomes.map((vi) => ({ vi })),
    lifeEvents: lifeEventsOf({ name, sector: domain }),
    source: sourceOf(record, decision, words),
    doubts: [...fee.doubts, ...time.doubts, ...papers.doubts, ...otherDoubts(record, decision)],
  })
}
