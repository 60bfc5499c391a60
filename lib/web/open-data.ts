import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { env } from '@/lib/core/env'
import { networkOfRequest } from './client-address'
import { consume } from './rate-limit'

/** Open data: pages of others may read it, and the tags by which they ask again. */
export const openToAll = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Retry-After' }

/** What a browser asks before it sends somebody else's page's request: anybody may read, nobody may do more. */
export const openPreflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      // The one header a page would add that browsers do not send unasked.
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })

const fault = (status: number, error: string, more: object = {}, headers: Readonly<Record<string, string>> = {}) =>
  Response.json({ error, ...more }, { status, headers: { ...openToAll, 'Cache-Control': 'no-store', ...headers } })

/** 404 of the open data. */
export const notThere = (): Response => fault(404, 'not-found')

/** 422 of the open data: the question is in order and cannot be answered; `error` says why, `more` what would help. */
export const unanswerable = (error: string, more: object = {}): Response => fault(422, error, more)

/** 400 of the open data, with the parameters that are wrong. */
export const badRequest = (fields: readonly string[]): Response => fault(400, 'bad-request', { fields })

/** JSON for everybody with a tag of what it says, or 304 to whom knows that tag. */
export function openAnswer(request: Request, value: unknown, maxAgeSeconds: number): Response {
  const body = JSON.stringify(value)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ...openToAll, ETag: tag, 'Cache-Control': `public, max-age=${String(maxAgeSeconds)}` }
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(tag) || known.includes('*')) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } })
}

/**
 * A door of the open data: counts the request against its network's limit (429 with Retry-After), reads the query by
 * the schema (400 with the names of what is wrong; a parameter given twice is wrong) and answers.
 */
export async function openDoor<Schema extends z.ZodType>(
  request: Request, schema: Schema, answer: (query: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const verdict = await consume('open-data', networkOfRequest(request), { points: env.OPEN_DATA_LIMIT, seconds: 60 })
  if (!verdict.ok) return fault(429, 'too-many-requests', {}, { 'Retry-After': String(verdict.retryAfterSeconds) })
  const given = new URL(request.url).searchParams
  const twice = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1)
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (twice.length > 0) return badRequest(twice)
  if (!parsed.success) return badRequest([...new Set(parsed.error.issues.map(({ path }) => path.join('.')))])
  return answer(parsed.data)
}
