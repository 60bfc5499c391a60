import { Localised } from '@/components/ui/localised'
import { dayOf, formatDay } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { type Tariff, tariffsOf } from '@/lib/procedure/model/tariff'
import type { FeeRule } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import type { PartProps } from './procedure'

type RuleProps = { readonly locale: Locale; readonly rule: FeeRule }

/** "đến hết ngày 28/02/2027": when a rule holds, where it does not hold for ever. */
function validity(locale: Locale, { validFrom, validTo }: FeeRule): string {
  const words = text(locale).catalogue.procedure
  const today = dayOf(new Date())
  return [validFrom && validFrom > today ? words.from(formatDay(validFrom)) : '', validTo ? words.until(formatDay(validTo)) : ''].filter(Boolean).join(', ')
}

function Amount({ locale, rule }: RuleProps) {
  const words = text(locale).catalogue.procedure
  if (rule.amount === 0) return <strong>{words.free}</strong>
  return (
    <>
      <strong>{rule.amountFrom ? words.atLeast(formatDong(rule.amount, locale)) : formatDong(rule.amount, locale)}</strong>
      {rule.quantityField ? ` ${words.perUnit}` : ''}
    </>
  )
}

function Rule({ locale, rule }: RuleProps) {
  const { channels, applicants, procedure } = text(locale).catalogue
  const notes = [
    rule.channel ? channels[rule.channel] : '',
    rule.applicant ? (applicants[rule.applicant] ?? '') : '',
    validity(locale, rule),
  ].filter(Boolean)
  return (
    <li>
      <Localised value={rule.label} locale={locale} />: <Amount locale={locale} rule={rule} />
      {notes.length > 0 ? <span className="block text-sm">{notes.join(' · ')}</span> : null}
      <span className="block text-sm text-soft">
        {procedure.ground}: <span lang="vi">{rule.legalGround}</span>
      </span>
    </li>
  )
}

/** The same exemption in two groups is told once. */
const once = (rules: readonly FeeRule[]) => [...new Map(rules.map((rule) => [rule.label.vi, rule])).values()]

function Lists({ locale, tariffs }: { readonly locale: Locale; readonly tariffs: readonly Tariff[] }) {
  const words = text(locale).catalogue.procedure
  const exemptions = once(tariffs.flatMap((one) => one.exemptions))
  return (
    <>
      <ul className="space-y-3">
        {tariffs.flatMap((one) => one.usual).map((rule) => (
          <Rule key={rule.key} locale={locale} rule={rule} />
        ))}
      </ul>
      {exemptions.length > 0 ? (
        <div className="mt-5 rounded-lg border border-success bg-success-soft p-5">
          <h3 className="text-lg">{words.exemptions}</h3>
          <ul className="mt-3 space-y-3">
            {exemptions.map((rule) => (
              <Rule key={rule.key} locale={locale} rule={rule} />
            ))}
          </ul>
        </div>
      ) : null}
      <p className="mt-4">{words.payment}</p>
    </>
  )
}

/** What is to be paid, and who pays less or nothing; the exemptions are shown, never looked for. */
export function Fees({ locale, definition, filedOn }: PartProps) {
  const words = text(locale).catalogue.procedure
  const tariffs = tariffsOf(definition, filedOn ?? dayOf(new Date()))
  return (
    <section className="mb-10 max-w-text">
      <h2 className="mb-3 text-xl">{words.fee}</h2>
      {definition.feeNote ? (
        <p className="mb-4">
          <Localised value={definition.feeNote} locale={locale} />
        </p>
      ) : null}
      {tariffs.length > 0 ? <Lists locale={locale} tariffs={tariffs} /> : null}
      {tariffs.length === 0 && !definition.feeNote ? <p>{words.noFee}</p> : null}
      {definition.fees.length > 0 && filedOn === undefined ? (
        <p className="mt-2">
          <a href={paths.feeCalculator(definition.code, locale)} className="inline-flex min-h-11 items-center">
            {text(locale).calculators.fee.link}
          </a>
        </p>
      ) : null}
    </section>
  )
}
