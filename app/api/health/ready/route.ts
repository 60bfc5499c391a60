import { healthNow } from '@/lib/core/health'

export const dynamic = 'force-dynamic'

/**
 * 503 with the names of the parts that are broken: send nobody here. Otherwise 200, also where parts are slow: a portal
 * with too much to do still serves, and to take it away would leave the more to the others.
 */
export async function GET(): Promise<Response> {
  const { failing, slow } = await healthNow()
  const status = failing.length > 0 ? 'not ready' : slow.length > 0 ? 'overloaded' : 'ready'
  return Response.json({ status, failing, slow }, { status: failing.length > 0 ? 503 : 200, headers: { 'cache-control': 'no-store' } })
}
