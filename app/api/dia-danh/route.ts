import { communeLines, findPlaces } from '@/lib/form/model/places'

const atMost = 20
const kept = { 'cache-control': 'public, max-age=3600' }

/**
 * The communes of a province by its name of today, one a line, former names after a tab: `?tinh=Thành phố Đà Nẵng`; or
 * places of the whole country by a name of today or a former one, as JSON: `?q=hoa thuan tay`. Public.
 */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url)
  const query = searchParams.get('q')
  if (query !== null) return Response.json({ items: findPlaces(query.slice(0, 100), atMost) }, { headers: kept })
  const lines = communeLines(searchParams.get('tinh') ?? '')
  return new Response(lines, { status: lines === '' ? 404 : 200, headers: { ...kept, 'content-type': 'text/plain; charset=utf-8' } })
}
