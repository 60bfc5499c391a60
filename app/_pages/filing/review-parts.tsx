import { Localised } from '@/components/ui/localised'
import { SummaryList, type SummaryItem } from '@/components/ui/summary-list'
import { loadCalendar } from '@/lib/calendar/queries'
import { dueAt, intakeDue } from '@/lib/calendar/model/due'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { formatSize } from '@/lib/document/model'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { localize } from '@/lib/form/model/fields'
import type { LocalizedText } from '@/lib/form/schema'
import { ownAccount } from '@/lib/identity/queries'
import { currentActor, filerOf } from '@/lib/identity/session'
import { eligibilityLines } from '@/lib/procedure/model/eligibility'
import { totalOf, type FeeLine } from '@/lib/procedure/model/fees'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import type { Component } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { lookUpLine } from '../replaced-note'
import { requestTime } from './draft'
import { deliveryStep, papersStep, questionsStep, reviewStep } from './steps'

type Props = { readonly draft: MyDraft; readonly locale: Locale }

/** What was answered before the form, where something was asked. */
export function ReviewEligibility({ draft, locale }: Props) {
  const { review: words, eligibility } = text(locale).journey
  const lines = eligibilityLines(draft.definition, draft.content.eligibility)
  if (lines.length === 0) return null
  const href = `${paths.filingStep(draft.definition.code, questionsStep, locale)}?ve=${reviewStep}`
  return (
    <section className="mb-10">
      <h2 className="mb-4 text-xl">{eligibility.reviewTitle}</h2>
      <SummaryList
        items={lines.map(({ key, question, answer }) => ({
          key,
          label: <Localised value={question} locale={locale} />,
          value: <Localised value={answer} locale={locale} />,
          change: { href, text: words.change, about: localize(question, locale).text },
        }))}
      />
    </section>
  )
}

/** The papers by component, each file with its size and the fingerprint by which it can be recognised later. */
export function ReviewPapers({ draft, components, locale }: Props & { readonly components: readonly Component[] }) {
  const { review: words } = text(locale).journey
  const asked = components.filter(({ kind }) => kind === 'SUBMIT')
  const href = paths.filingStep(draft.definition.code, papersStep, locale)
  const items = asked.map(({ key, title }): SummaryItem => {
    const files = draft.files.filter(({ componentKey }) => componentKey === key)
    const lookUp = draft.lookUps.find(({ componentKey }) => componentKey === key)
    return {
      key,
      label: <Localised value={title} locale={locale} />,
      value: files.length === 0 ? lookUp ? lookUpLine(lookUp, locale) : <span className="text-soft">{text(locale).form.notAnswered}</span> : (
        <ul className="space-y-3">
          {files.map(({ file, name, bytes, sha256 }) => (
            <li key={file}>
              <a href={paths.draftFile(draft.definition.code, file)} className="wrap-anywhere">
                {name}
              </a>{' '}
              <span className="whitespace-nowrap text-soft">({formatSize(bytes)})</span>
              <p className="text-sm wrap-anywhere text-soft">
                {words.fingerprint}: <code>{sha256}</code>
              </p>
            </li>
          ))}
        </ul>
      ),
      change: { href, text: words.change, about: localize(title, locale).text },
    }
  })
  return (
    <section>
      <h2 className="mt-10 mb-4 text-xl">{words.papers}</h2>
      {items.length === 0 ? <p className="mb-8">{words.papersNone}</p> : <SummaryList items={items} />}
    </section>
  )
}

/** How the result comes, and where news are mailed to. */
export async function ReviewDelivery({ draft, locale }: Props) {
  const { review: words, delivery } = text(locale).journey
  const actor = filerOf(await currentActor(), draft.definition.code)
  // Whoever helps is not shown where the citizen is written to, nor their own address in its place.
  const isHelped = actor.kind === 'citizen' && actor.helpedBy !== undefined
  const account = isHelped ? null : await ownAccount(actor)
  const href = paths.filingStep(draft.definition.code, deliveryStep, locale)
  const way = delivery.ways[draft.delivery]
  const mail = !account?.email ? words.mailNone : account.emailConfirmedAt ? account.email : `${account.email} (${words.mailUnconfirmed})`
  return (
    <section>
      <h2 className="mt-10 mb-4 text-xl">{words.delivery}</h2>
      <SummaryList
        items={[
          {
            key: 'way',
            label: words.deliveryWay,
            value: draft.delivery === 'POST' ? `${way}\n${draft.deliveryAddress}` : way,
            change: { href, text: words.change, about: words.deliveryWay },
          },
          ...(isHelped ? [] : [{ key: 'mail', label: words.mail, value: mail, change: { href, text: words.change, about: words.mail } }]),
        ]}
      />
    </section>
  )
}

/** What is to be paid, exemptions and their grounds included. */
export function ReviewFees({ fees, note, locale }: { readonly fees: readonly FeeLine[]; readonly note: LocalizedText | undefined; readonly locale: Locale }) {
  const { review: words } = text(locale).journey
  const total = totalOf(fees)
  return (
    <section>
      <h2 className="mt-10 mb-4 text-xl">{words.fees}</h2>
      {fees.length === 0 ? <p className="mb-4">{note ? <Localised value={note} locale={locale} /> : words.feesNone}</p> : (
        <SummaryList
          items={[
            ...fees.map((fee): SummaryItem => ({
              key: fee.key,
              label: <Localised value={fee.label} locale={locale} />,
              value: <FeeValue fee={fee} locale={locale} />,
            })),
            { key: 'total', label: words.total, value: <strong>{formatDong(total, locale)}</strong> },
          ]}
        />
      )}
      {total > 0 ? <p className="mb-4 max-w-text">{words.howToPay}</p> : null}
    </section>
  )
}

function FeeValue({ fee, locale }: { readonly fee: FeeLine; readonly locale: Locale }) {
  const { review: words } = text(locale).journey
  const amount = fee.quantity > 1 ? `${formatDong(fee.unit, locale)} × ${String(fee.quantity)} = ${formatDong(fee.amount, locale)}` : formatDong(fee.amount, locale)
  const isLess = fee.fullAmount > fee.amount
  return (
    <>
      {fee.amount === 0 ? words.exempt : amount}
      {isLess ? <span className="text-soft"> ({words.reduced(formatDong(fee.fullAmount, locale))})</span> : null}
      <p className="text-sm text-soft">
        {words.ground} <span lang="vi">{fee.legalGround}</span>
      </p>
    </>
  )
}

/** When there would be an answer, and a result, if it were filed at this moment. */
export async function ReviewTime({ draft, locale }: Props) {
  const { review: words } = text(locale).journey
  const calendar = await loadCalendar(await currentActor(), draft.agencyId)
  const intake = intakeDue(calendar, requestTime())
  const { due } = dueAt(calendar, timeLimitFor(draft.definition, { channel: 'ONLINE', caseKey: draft.caseKey }), intake)
  return (
    <section>
      <h2 className="mt-10 mb-4 text-xl">{words.time}</h2>
      <SummaryList
        items={[
          { key: 'intake', label: words.intakeBy, value: formatMoment(intake) },
          { key: 'result', label: words.resultBy, value: due ? formatMoment(due) : words.noLimit },
        ]}
      />
    </section>
  )
}
