/** Runs once when a server process starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ standBeforeNext }, { keepPages }] = await Promise.all([import('@/lib/web/before-next'), import('@/lib/web/page-cache')])
  standBeforeNext()
  keepPages()
}
