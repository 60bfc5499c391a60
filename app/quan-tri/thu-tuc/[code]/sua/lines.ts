import { formatDay, formatMinute } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import type { Component, FeeRule, ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const { channels, units, draft, limits, fee, component } = officialText.procedures

type Rule = ProcedureDefinition['timeLimits'][number]

const caseTitle = (definition: Pick<ProcedureDefinition, 'cases'>, key: string | undefined): string | undefined =>
  definition.cases.find((one) => one.key === key)?.title.vi ?? key

/** For whom a rule counts: "Trực tuyến, Đăng ký quá hạn". */
export function scopeOf(definition: Pick<ProcedureDefinition, 'cases'>, { channel, caseKey }: Pick<Rule, 'channel' | 'caseKey'>): string {
  const parts = [channel && channels[channel], caseTitle(definition, caseKey)].filter((part) => part !== undefined)
  return parts.length === 0 ? draft.every : parts.join(', ')
}

/** "3 ngày làm việc"; "Trong ngày (theo giờ chốt): tiếp nhận trước 15:00". */
export function limitText({ limit: { unit, amount, cutoffMinute } }: Rule): string {
  if (unit === 'SAME_DAY') return `${units.SAME_DAY}: ${limits.cutoffBefore} ${formatMinute(cutoffMinute)}`
  return unit === 'NONE' ? units.NONE : `${String(amount)} ${units[unit].toLocaleLowerCase('vi')}`
}

/** What a fee is, on one line. */
export function feeText(definition: Pick<ProcedureDefinition, 'cases'>, rule: FeeRule): string {
  const applicant = rule.applicant === 'digitalCitizen' ? fee.applicants.digitalCitizen : rule.applicant
  const days = [rule.validFrom && `${fee.validFrom} ${formatDay(rule.validFrom)}`, rule.validTo && `${fee.validTo} ${formatDay(rule.validTo)}`]
  return [formatDong(rule.amount), scopeOf(definition, rule), applicant, ...days].filter((part) => part !== undefined).join(' · ')
}

/** What a component is, on one line. */
export const componentText = ({ kind, required }: Component): string =>
  `${component.kinds[kind].label} · ${component.neededChoices[required ? 'yes' : 'no']}`
