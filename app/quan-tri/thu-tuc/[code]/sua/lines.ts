import { formatDay, formatMinute } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { describeCondition, describeValue } from '@/lib/form/model/describe'
import { allFields } from '@/lib/form/model/fields'
import type { Condition } from '@/lib/form/schema'
import type { Component, FeeRule, ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText, text } from '@/lib/text/text'

const { procedures: { channels, units, draft, limits, fee, component }, parts } = officialText

type Rule = ProcedureDefinition['timeLimits'][number]
type Limit = Rule['limit']

const caseTitle = (definition: Pick<ProcedureDefinition, 'cases'>, key: string | undefined): string | undefined =>
  definition.cases.find((one) => one.key === key)?.title.vi ?? key

/** For whom a rule counts: "Trực tuyến, Đăng ký quá hạn". */
function scopeOf(definition: Pick<ProcedureDefinition, 'cases'>, { channel, caseKey }: Pick<Rule, 'channel' | 'caseKey'>): string {
  const said = [channel && channels[channel], caseTitle(definition, caseKey)].filter((part) => part !== undefined)
  return said.length === 0 ? draft.every : said.join(', ')
}

/** "3 ngày làm việc"; "Trong ngày (theo giờ chốt): tiếp nhận trước 15:00". */
export function limitText({ unit, amount, cutoffMinute }: Limit): string {
  if (unit === 'SAME_DAY') return `${units.SAME_DAY}: ${limits.cutoffBefore} ${formatMinute(cutoffMinute)}`
  return unit === 'NONE' ? units.NONE : `${String(amount)} ${units[unit].toLocaleLowerCase('vi')}`
}

const telling = { locale: 'vi', words: text('vi').form.conditions } as const

/** A condition as people read it: "Loại khai sinh là «Trẻ bị bỏ rơi»". */
export const conditionText = ({ form }: Pick<ProcedureDefinition, 'form'>, condition: Condition): string =>
  describeCondition(condition, form ?? { pages: [] }, telling)

/** The label of a field of the form; its key where there is none. */
function fieldLabel({ form }: Pick<ProcedureDefinition, 'form'>, key: string): string {
  const field = form && allFields(form).find((one) => one.key === key)
  return field && 'label' in field ? field.label.vi : key
}

const said = (lines: readonly (string | false | undefined)[]): string[] => lines.filter((line) => line !== undefined && line !== false)

/** What a fee is, a thing a line: amount and quantity, for whom, when, why. */
export function feeLines(definition: ProcedureDefinition, rule: FeeRule): string[] {
  const { amount, amountFrom, quantityField, applicant, validFrom, validTo, condition, legalGround } = rule
  const days = said([validFrom && `${parts.fees.from} ${formatDay(validFrom)}`, validTo && `${parts.fees.until} ${formatDay(validTo)}`])
  const group = definition.fees.find((one) => one.group === rule.group)
  return said([
    amountFrom ? `${parts.fees.computed}: ${describeValue(amountFrom, definition.form ?? { pages: [] }, telling)}` : said([formatDong(amount), quantityField && parts.fees.times(fieldLabel(definition, quantityField))]).join(' '),
    said([scopeOf(definition, rule), applicant === 'digitalCitizen' ? fee.applicants.digitalCitizen : applicant, ...days]).join(' · '),
    condition && `${parts.fees.only}: ${conditionText(definition, condition)}`,
    said([group && group !== rule && parts.fees.group(group.label.vi), legalGround]).join(' · '),
  ])
}

/** What a component is, a thing a line. */
export function componentLines(definition: ProcedureDefinition, one: Component): string[] {
  const { kind, required, originals, copies, cases, condition, replaceableBy } = one
  return said([
    said([
      component.kinds[kind].label,
      component.neededChoices[required ? 'yes' : 'no'],
      originals > 0 && parts.components.originals(originals),
      copies > 0 && parts.components.copies(copies),
    ]).join(' · '),
    cases.length > 0 && `${parts.components.only}: ${cases.map((key) => caseTitle(definition, key)).join(', ')}`,
    condition && `${parts.components.only}: ${conditionText(definition, condition)}`,
    replaceableBy.length > 0 && `${parts.components.replaceable}: ${replaceableBy.map((name) => parts.components.registryNames[name] ?? name).join(', ')}`,
  ])
}

const decimal = (number: number): string => String(Math.round(number * 10) / 10).replace('.', ',')
/** Working hours of a usual day. */
const hoursADay = 8

/** That share (per cent) of a limit, as a time somebody can picture; null where the limit has no length. */
export function shareText(share: number, { unit, amount }: Limit): string | null {
  const { hours, workingDays, days } = parts.workflow
  if (unit === 'NONE') return null
  if (unit === 'DAYS') return days(decimal((amount * share) / 100))
  const inHours = (((unit === 'HOURS' ? amount : unit === 'SAME_DAY' ? hoursADay : amount * hoursADay) * share) / 100)
  return inHours > hoursADay ? workingDays(decimal(inHours / hoursADay)) : hours(decimal(inHours))
}
