/** Runs once when a server process starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { markAddresses } = await import('@/lib/web/client-address')
  markAddresses()
}
