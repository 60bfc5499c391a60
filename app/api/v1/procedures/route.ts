import { visitor } from '@/lib/identity/session'
import { listPublished } from '@/lib/procedure/queries'
import { type Search, searchProcedures } from '@/lib/procedure/queries/search'
import { badRequest, openAnswer, openDoor, openPreflight } from '@/lib/web/open-data'
import { listQuery } from '../schemas'
import { itemOf } from './answers'

/** Nothing where the first answers the question; else that it is not sure, and who helps elsewhere. */
const doubtsOf = ({ confident, elsewhere }: Search) => (confident ? {} : { confident: false, ...(elsewhere.length > 0 && { elsewhere }) })

/** GET /api/v1/procedures?q=&limit=&after=: the procedures in force, or those that answer a question, as openapi.json describes them. */
export const GET = (request: Request): Promise<Response> =>
  openDoor(request, listQuery, async ({ q, limit, after }) => {
    const at = new Date()
    const search = q.trim() === '' ? null : await searchProcedures(visitor, { at, q })
    const all = search ? search.found : await listPublished(visitor, { at })
    const start = after === undefined ? 0 : all.findIndex(({ code }) => code === after) + 1
    if (after !== undefined && start === 0) return badRequest(['after'])
    const page = all.slice(start, start + limit)
    return openAnswer(request, {
      items: page.map(itemOf),
      total: all.length,
      next: start + limit < all.length ? (page.at(-1)?.code ?? null) : null,
      ...(search && doubtsOf(search)),
    }, 30)
  })

/** Anybody's page may ask. */
export const OPTIONS = openPreflight
