import { communeLines, findPlaces } from '@/lib/form/model/places'
import { unitsToOffer } from '@/lib/form/queries'
import { visitor } from '@/lib/identity/session'

const atMost = 20
const kept = { 'cache-control': 'public, max-age=600' }

/**
 * The communes of a province by its name of today, one a line, former names after a tab: `?tinh=Thành phố Đà Nẵng`; or
 * places of the whole country by a name of today or a former one, as JSON: `?q=hoa thuan tay`. Public.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const units = await unitsToOffer(visitor, new Date())
  const query = searchParams.get('q')
  if (query !== null) return Response.json({ items: findPlaces(query.slice(0, 100), atMost, units) }, { headers: kept })
  const lines = communeLines(searchParams.get('tinh') ?? '', units)
  return new Response(lines, { status: lines === '' ? 404 : 200, headers: { ...kept, 'content-type': 'text/plain; charset=utf-8' } })
}
