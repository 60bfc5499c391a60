/** The process answers. Nothing else is asked: a database that is down is no reason to kill it. */
export const GET = (): Response => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
