import { z } from 'zod'
import { env } from '@/lib/core/env'
import { visitor } from '@/lib/identity/session'
import { olderLevel } from '@/lib/procedure/model/levels'
import { fitsWell } from '@/lib/procedure/model/search'
import { listPublished, type Version } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'
import { paths } from '@/lib/web/paths'

const asked = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: procedureCode.optional(),
})

const itemOf = ({ code, definition: { name, summary, sector, level, legalBasis } }: Version) => ({
  code,
  name,
  summary,
  sector,
  level,
  olderLevel: olderLevel[level],
  legalBasis,
  url: env.PUBLIC_URL + paths.procedure(code),
})

/** Open data: pages of others may read it. */
const openToAll = { 'Access-Control-Allow-Origin': '*' }

/** GET /api/v1/procedures?q=&limit=&after=: the procedures in force, as openapi.json describes them. */
export async function GET(request: Request): Promise<Response> {
  const parsed = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success) return Response.json({ error: 'bad-request', fields: parsed.error.issues.map(({ path }) => path.join('.')) }, { status: 400 })
  const { q, limit, after } = parsed.data

  const found = await listPublished(visitor, { at: new Date(), q })
  const start = after === undefined ? 0 : found.findIndex(({ code }) => code === after) + 1
  const page = found.slice(start, start + limit)
  const [best] = found
  const unsure = q.trim() !== '' && !(best && fitsWell(best.definition, q))
  const next = start + limit < found.length ? (page.at(-1)?.code ?? null) : null
  return Response.json({ items: page.map(itemOf), total: found.length, next, ...(unsure && { confident: false }) }, { headers: openToAll })
}
