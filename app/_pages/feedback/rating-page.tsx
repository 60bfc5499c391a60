import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay } from '@/lib/core/dates'
import { ratingChangeDays, ratingReasons } from '@/lib/feedback/model'
import { findRateable, type Rateable } from '@/lib/feedback/queries/ratings'
import { requireCitizen, visitor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { rateMine, rateTracked } from './actions'
import { RatingForm } from './rating-form'

/** The title of the page; the address may be a key, so no search engine keeps it. */
export const ratingMetadata = (locale: Locale): Metadata => ({ title: text(locale).feedback.rating.title, robots: { index: false, follow: false } })

export type RatingProps = { readonly params: Promise<{ code: string }> }

/** The owner rates how a dossier was handled. */
export async function RatingPage({ params, locale }: RatingProps & { readonly locale: Locale }) {
  const { code } = await params
  const actor = await requireCitizen(paths.rating(code, locale))
  const found = await findRateable(actor, { code }, new Date())
  if (!found) return notFound()
  const { back, form } = shown(found, locale, paths.dossier(found.code, locale))
  return (
    <Frame found={found} locale={locale} back={back}>
      {form ? <RatingForm {...form} action={rateMine} hidden={{ by: 'code', code: found.code, _locale: locale }} /> : null}
    </Frame>
  )
}

export type TrackedRatingProps = {
  readonly params: Promise<{ token: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The same for whoever holds the tracking link. */
export async function TrackedRatingPage({ params, searchParams, locale }: TrackedRatingProps & { readonly locale: Locale }) {
  const { token } = await params
  const found = await findRateable(visitor, { token }, new Date())
  if (!found) return notFound()
  const { back, form } = shown(found, locale, paths.tracking(token, locale))
  const isSaved = (await searchParams)['tin'] === 'da-danh-gia'
  return (
    <>
      {isSaved ? <Notification tone="success" announce title={text(locale).feedback.rating.saved} /> : null}
      <Frame found={found} locale={locale} back={back}>
        {form ? <RatingForm {...form} action={rateTracked} hidden={{ by: 'token', tracking: token, _locale: locale }} /> : null}
      </Frame>
    </>
  )
}

/** What the form is drawn of, where it may still be filled in. */
function shown({ rating, isOpen }: Rateable, locale: Locale, backHref: string) {
  const { rating: words, reasons, refusals, fields, errorTitle, sending } = text(locale).feedback
  const { score, reasons: why, reasonsHint, comment, commentHint, optional, send, back } = words
  const form = {
    words: { errorTitle, refusals, fields },
    labels: { score, reasons: why, reasonsHint, comment, commentHint, optional, send, sending, back },
    scores: words.scores.map((label, index) => ({ value: String(index + 1), label })),
    reasons: ratingReasons.map((reason) => ({ value: reason, label: reasons[reason] })),
    given: { score: rating ? String(rating.score) : '', reasons: rating?.reasons ?? [], comment: rating?.comment ?? '' },
    backHref,
  }
  return { back: { href: backHref, text: back }, form: isOpen ? form : null }
}

type FrameProps = {
  readonly found: Rateable
  readonly locale: Locale
  readonly back: { readonly href: string; readonly text: string }
  readonly children: ReactNode
}

function Frame({ found: { code, rating, isOpen }, locale, back, children }: FrameProps) {
  const { rating: words } = text(locale).feedback
  const until = rating && words.until(formatDay(dayOf(new Date(rating.ratedAt.getTime() + ratingChangeDays * 86_400_000 - 1))))
  return (
    <>
      <PageTitle caption={code} lead={words.lead}>
        {words.title}
      </PageTitle>
      {rating ? (
        <Notification title={`${words.given}: ${words.scores[rating.score - 1] ?? ''}`}>
          <p>{isOpen ? until : words.closed}</p>
        </Notification>
      ) : null}
      {children}
      {isOpen ? null : (
        <LinkButton href={back.href} variant="secondary">
          {back.text}
        </LinkButton>
      )}
    </>
  )
}
