import 'server-only'
import type { Tx } from '@/lib/core/db'

/**
 * Keeps the people of an agency as they are until the transaction ends ('as-it-is', many at once), or waits until nobody
 * relies on them ('changing', alone): so that nobody is given work by one transaction while another closes their account.
 * Whoever changes takes dossiers before this, never after, as those who give work do.
 */
export async function holdStaff(tx: Pick<Tx, '$executeRaw'>, agencyId: string, how: 'as-it-is' | 'changing'): Promise<void> {
  if (how === 'changing') await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('staff:' || ${agencyId}::text, 0))`
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('staff:' || ${agencyId}::text, 0))`
}
