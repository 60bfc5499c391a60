import { communeLines } from '@/lib/form/model/places'

/** The communes of a province by its name of today, one a line, former names after a tab: `?tinh=Thành phố Đà Nẵng`. Public. */
export function GET(request: Request): Response {
  const lines = communeLines(new URL(request.url).searchParams.get('tinh') ?? '')
  return new Response(lines, { status: lines === '' ? 404 : 200, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' } })
}
