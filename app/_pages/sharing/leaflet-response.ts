import 'server-only'
import { createHash } from 'node:crypto'
import { procedureHere } from '@/app/_pages/procedure/found'
import { dayOf } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import type { LocalizedText } from '@/lib/form/schema'
import type { Leaflet, Said } from '@/lib/paper/model/leaflet'
import { renderLeaflet } from '@/lib/paper/render-leaflet'
import { feeInShort, timeInShort } from '@/lib/procedure/model/in-short'
import type { Version } from '@/lib/procedure/queries'
import { text, type Locale } from '@/lib/text/text'
import { clientNetwork } from '@/lib/web/client-address'
import { noFile, paperResponse } from '@/lib/web/file-response'
import { paths } from '@/lib/web/paths'
import { consume } from '@/lib/web/rate-limit'

type Format = Leaflet['format']

/** The channel by which its QR code leads here. */
const referrals = { A4: 'to-roi', A3: 'ap-phich' } as const satisfies Record<Format, string>

const limit = { points: 60, seconds: 15 * 60 }

export type Wanted = { readonly format: Format; readonly locale: Locale }

const saying = (words: string): Said => ({ text: words })

/** What the definition says, in the leaflet's language where it says it there. */
const said = ({ vi, en }: LocalizedText, locale: Locale): Said => (locale === 'vi' ? { text: vi } : en === undefined ? { text: vi, language: 'vi' } : { text: en })

type Told = Pick<Version, 'definition'> & { readonly locale: Locale }

function factsOf({ definition, locale }: Told, now: Date): Leaflet['facts'] {
  const { sharing, catalogue } = text(locale)
  const time = timeInShort(definition, { ...catalogue.limits, sameDay: () => sharing.sameDay })
  const { price, note } = feeInShort(definition, { day: dayOf(now), words: { ...catalogue.procedure, exempt: '' }, locale })
  return [
    { label: sharing.paper.time, value: typeof time === 'string' ? saying(time) : said(time, locale) },
    { label: sharing.paper.fee, value: price === null && note ? said(note, locale) : saying(price ?? '') },
  ]
}

function listsOf({ definition, locale }: Told): Leaflet['lists'] {
  const { sharing: { paper: words }, guide } = text(locale)
  const papers = definition.components.filter(({ replaceableBy }) => replaceableBy.length === 0).map(({ title, required, condition }): Said => {
    const name = said(title, locale)
    return required && !condition ? name : { ...name, text: `${name.text} ${words.optional}` }
  })
  const steps = definition.steps.map((step) => said(step, locale))
  return [
    { heading: words.papers, lines: papers.length > 0 ? papers : [saying(words.noPapers)] },
    { heading: words.steps, lines: steps.length > 0 ? steps : guide.counter.map(({ title, body }) => saying(`${title}: ${body}`)) },
  ]
}

/** What stands on the leaflet or poster of a version at that moment. */
export function leafletOf({ code, definition }: Pick<Version, 'code' | 'definition'>, { format, locale }: Wanted, now: Date): Leaflet {
  const { shell, sharing: { paper: words } } = text(locale)
  const address = `${env.PUBLIC_URL}${paths.referred(referrals[format], paths.procedure(code, locale))}`
  return {
    format,
    language: locale,
    product: shell.product,
    ward: `${shell.ward}, ${shell.city}`,
    title: said(definition.name, locale),
    summary: said(definition.summary, locale),
    facts: factsOf({ definition, locale }, now),
    lists: listsOf({ definition, locale }),
    more: words.more,
    qr: { value: address, caption: words.scan, description: words.qrDescription(address) },
    address,
    foot: [`${words.help} ${shell.hotline} · ${shell.hours}`, `${shell.office}, ${shell.address}`],
    at: now,
  }
}

type Made = { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }

/** What was asked for last, by version, format, language and day (the fee may change from one day to the next); a few megabytes at most. */
const made = new Map<string, Promise<Made>>()
const mostKept = 60

async function make(version: Version, wanted: Wanted, now: Date): Promise<Made> {
  const bytes = await renderLeaflet(leafletOf(version, wanted, new Date(`${dayOf(now)}T00:00:00+07:00`)))
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }
}

function kept(version: Version, wanted: Wanted, now: Date): Promise<Made> {
  const key = `${version.id} ${wanted.format} ${wanted.locale} ${dayOf(now)}`
  const known = made.get(key)
  if (known) return known
  const making = make(version, wanted, now)
  made.set(key, making)
  making.catch(() => made.delete(key))
  for (const oldest of made.keys()) {
    if (made.size <= mostKept) break
    made.delete(oldest)
  }
  return making
}

/** The leaflet or poster of a procedure as PDF; 404 where there is no such procedure, 429 where one network asks too often. */
export async function leafletResponse(request: Request, code: string, wanted: Wanted): Promise<Response> {
  const version = await procedureHere(code)
  if (!version) return noFile()
  const verdict = await consume('leaflet', await clientNetwork(), limit)
  if (!verdict.ok) {
    return new Response(text(wanted.locale).sharing.paper.tooMany, {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(verdict.retryAfterSeconds), 'cache-control': 'private, no-store' },
    })
  }
  const { bytes, etag } = await kept(version, wanted, new Date())
  const cache = { 'cache-control': 'public, max-age=3600', etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: cache })
  const answer = paperResponse(bytes, `${code}-${referrals[wanted.format]}${wanted.locale === 'en' ? '-en' : ''}.pdf`)
  for (const [name, value] of Object.entries(cache)) answer.headers.set(name, value)
  return answer
}
