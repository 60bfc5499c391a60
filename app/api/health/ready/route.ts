import { failingParts } from '@/lib/core/health'

export const dynamic = 'force-dynamic'

/** 200 when requests can be served; 503 with the names of the parts that are down. */
export async function GET(): Promise<Response> {
  const failing = await failingParts()
  const status = failing.length === 0 ? 200 : 503
  return Response.json(
    { status: status === 200 ? 'ready' : 'not ready', failing },
    { status, headers: { 'cache-control': 'no-store' } },
  )
}
