import 'server-only'
import { createHash } from 'node:crypto'
import { procedureHere } from '@/app/_pages/procedure/found'
import { dayOf } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import type { Leaflet } from '@/lib/paper/model/leaflet'
import { renderLeaflet } from '@/lib/paper/render-leaflet'
import { feeInShort, timeInShort } from '@/lib/procedure/model/in-short'
import type { Version } from '@/lib/procedure/queries'
import { text } from '@/lib/text/text'
import { clientNetwork } from '@/lib/web/client-address'
import { noFile, paperResponse } from '@/lib/web/file-response'
import { paths } from '@/lib/web/paths'
import { consume } from '@/lib/web/rate-limit'

type Format = Leaflet['format']

/** The channel by which its QR code leads here. */
const referrals = { A4: 'to-roi', A3: 'ap-phich' } as const satisfies Record<Format, string>

const limit = { points: 60, seconds: 15 * 60 }

function leafletOf({ code, definition }: Version, format: Format, now: Date): Leaflet {
  const { shell, sharing, catalogue, guide } = text('vi')
  const words = sharing.paper
  const address = `${env.PUBLIC_URL}${paths.referred(referrals[format], paths.procedure(code))}`
  const time = timeInShort(definition, { ...catalogue.limits, sameDay: () => sharing.sameDay })
  const { price, note } = feeInShort(definition, { day: dayOf(now), words: { ...catalogue.procedure, exempt: '' }, locale: 'vi' })
  const papers = definition.components.filter(({ replaceableBy }) => replaceableBy.length === 0)
  const steps = definition.steps.length > 0 ? definition.steps.map(({ vi }) => vi) : guide.counter.map(({ title, body }) => `${title}: ${body}`)
  return {
    format,
    language: 'vi',
    product: shell.product,
    ward: `${shell.ward}, ${shell.city}`,
    title: definition.name.vi,
    summary: definition.summary.vi,
    facts: [
      { label: words.time, value: typeof time === 'string' ? time : time.vi },
      { label: words.fee, value: price ?? note?.vi ?? '' },
    ],
    lists: [
      {
        heading: words.papers,
        lines: papers.length > 0 ? papers.map(({ title, required, condition }) => `${title.vi}${required && !condition ? '' : ` ${words.optional}`}`) : [words.noPapers],
      },
      { heading: words.steps, lines: steps },
    ],
    more: words.more,
    qr: { value: address, caption: words.scan, description: words.qrDescription(address) },
    address,
    foot: [`${words.help} ${shell.hotline} · ${shell.hours}`, `${shell.office}, ${shell.address}`],
    at: now,
  }
}

type Made = { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }

/** What was asked for last, by version, format and day (the fee may change from one day to the next); a few megabytes at most. */
const made = new Map<string, Promise<Made>>()
const mostKept = 60

async function make(version: Version, format: Format, now: Date): Promise<Made> {
  const bytes = await renderLeaflet(leafletOf(version, format, new Date(`${dayOf(now)}T00:00:00+07:00`)))
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }
}

function kept(version: Version, format: Format, now: Date): Promise<Made> {
  const key = `${version.id} ${format} ${dayOf(now)}`
  const known = made.get(key)
  if (known) return known
  const making = make(version, format, now)
  made.set(key, making)
  making.catch(() => made.delete(key))
  for (const oldest of made.keys()) {
    if (made.size <= mostKept) break
    made.delete(oldest)
  }
  return making
}

/** The leaflet or poster of a procedure as PDF; 404 where there is no such procedure, 429 where one network asks too often. */
export async function leafletResponse(request: Request, code: string, format: Format): Promise<Response> {
  const version = await procedureHere(code)
  if (!version) return noFile()
  const verdict = await consume('leaflet', await clientNetwork(), limit)
  if (!verdict.ok) {
    return new Response(text('vi').sharing.paper.tooMany, {
      status: 429,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(verdict.retryAfterSeconds), 'cache-control': 'private, no-store' },
    })
  }
  const { bytes, etag } = await kept(version, format, new Date())
  const cache = { 'cache-control': 'public, max-age=3600', etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: cache })
  const answer = paperResponse(bytes, `${code}-${referrals[format]}.pdf`)
  for (const [name, value] of Object.entries(cache)) answer.headers.set(name, value)
  return answer
}
