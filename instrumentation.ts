/** Runs once when a server process starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ markAddresses }, { keepPages }] = await Promise.all([import('@/lib/web/client-address'), import('@/lib/web/page-cache')])
  markAddresses()
  keepPages()
}
