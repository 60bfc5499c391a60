import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { requireCitizen } from '@/lib/identity/session'
import { rectifiable } from '@/lib/privacy/model'
import { listMyRectifications, listPackages, type RectificationRow } from '@/lib/privacy/queries/rights'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ErasureSection } from './erasure-section'
import type { OwnDataProps } from './looks-page'
import { PackageForm, RectificationForm } from './own-data-forms'

/** Title of the page about one's data. */
export const ownDataMetadata = (locale: Locale): Metadata => ({ title: text(locale).ownData.title })

const tones = { QUEUED: 'waiting', DONE: 'done', EXPIRED: 'stopped' } as const
const stateTones = { OPEN: 'waiting', AGREED: 'done', DECLINED: 'stopped' } as const

const answersOf = (locale: Locale) => {
  const { errorTitle, refusals, fields } = text(locale).ownData
  return { errorTitle, refusals, fields }
}

type Packages = Awaited<ReturnType<typeof listPackages>>

/** Packages on their way, to be fetched, over; and the button for another. */
function Packages({ packages, locale }: { readonly packages: Packages; readonly locale: Locale }) {
  const words = text(locale).ownData
  const waits = packages.some(({ state }) => state === 'QUEUED')
  return (
    <section className="mb-12 max-w-text">
      <h2 className="mb-2 text-lg">{words.packageTitle}</h2>
      <p className="mb-4">{words.packageLead}</p>
      {packages.length === 0 ? null : (
        <ul className="mb-4 divide-y divide-rule border-y border-rule">
          {packages.map(({ key, state, requestedAt, expiresAt }) => (
            <li key={key} className="py-3">
              <Tag tone={tones[state]}>{words.packageStates[state]}</Tag> {words.packageOf(formatMoment(requestedAt))}
              {state === 'DONE' && expiresAt ? (
                <p>
                  <a href={paths.ownPackage(key)} className="inline-flex min-h-11 items-center font-bold">
                    {words.packageFetch}
                    <VisuallyHidden> {words.packageOf(formatMoment(requestedAt))}</VisuallyHidden>
                  </a>{' '}
                  <span className="text-sm text-soft">{words.packageUntil(formatDay(dayOf(expiresAt)))}</span>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {waits ? (
        <p>
          <a href={paths.ownData(locale)} className="inline-flex min-h-11 items-center font-bold">
            {words.refresh}
          </a>
        </p>
      ) : (
        <PackageForm words={answersOf(locale)} locale={locale} sending={words.sending} label={words.packageAsk} />
      )}
      <p className="mt-4 text-sm text-soft">{words.packageCare}</p>
    </section>
  )
}

function Mine({ rows, locale }: { readonly rows: readonly RectificationRow[]; readonly locale: Locale }) {
  const words = text(locale).ownData
  return (
    <>
      <h3 className="mt-8 mb-2 font-bold">{words.mineTitle}</h3>
      <ul className="divide-y divide-rule border-y border-rule">
        {rows.map(({ id, about, state, text: said, answer, requestedAt, dueAt }) => (
          <li key={id} className="space-y-2 py-3">
            <p>
              <Tag tone={stateTones[state]}>{words.states[state]}</Tag> <strong>{words.abouts[about]}</strong>
            </p>
            <p className="text-sm text-soft">
              {words.asked(formatMoment(requestedAt))}
              {state === 'OPEN' ? `. ${words.due(formatMoment(dueAt))}` : ''}
            </p>
            <p className="break-words whitespace-pre-line">{said}</p>
            {answer === null ? null : (
              <p className="break-words whitespace-pre-line">
                <strong>{words.answer}</strong> <span lang="vi">{answer}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What somebody may ask of the portal about their own data: who saw it, all of it, and that it be put right. */
export async function OwnDataPage({ locale, query }: OwnDataProps) {
  const actor = await requireCitizen(paths.ownData(locale))
  const { xong } = await query
  const [packages, mine] = await Promise.all([listPackages(actor), listMyRectifications(actor)])
  const words = text(locale).ownData
  const done = typeof xong === 'string' ? words.done[xong] : undefined
  const { about, text: label, textHint, send } = words
  return (
    <>
      {done === undefined ? null : <Notification tone="success" title={done} announce />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <section className="mb-12 max-w-text">
        <h2 className="mb-2 text-lg">{words.looksTitle}</h2>
        <p>{words.looksLead}</p>
        <a href={paths.looks(locale)} className="inline-flex min-h-11 items-center font-bold">
          {words.looksLink}
        </a>
      </section>
      <Packages packages={packages} locale={locale} />
      <section className="mb-8 max-w-text">
        <h2 className="mb-2 text-lg">{words.rectifyTitle}</h2>
        <p className="mb-4">{words.rectifyLead}</p>
        <RectificationForm
          words={answersOf(locale)}
          locale={locale}
          sending={words.sending}
          labels={{ about, text: label, textHint, send }}
          abouts={rectifiable.map((value) => ({ value, label: words.abouts[value] }))}
        />
        {mine.length === 0 ? null : <Mine rows={mine} locale={locale} />}
      </section>
      <ErasureSection actor={actor} locale={locale} />
      <p>
        <a href={paths.profile(locale)} className="inline-flex min-h-11 items-center">
          {words.account}
        </a>
      </p>
    </>
  )
}
