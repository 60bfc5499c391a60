import 'server-only'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { db } from '@/lib/core/db'

export type ReferralCount = {
  readonly referral: string
  readonly procedureCode: string
  /** Dossiers submitted. */
  readonly filed: number
  /** Drafts that are still open. */
  readonly begun: number
}

/** By which announcements citizens came to the administrator's agencies, for each procedure; the most filed first. Nothing for others. */
export async function countReferrals(actor: Actor): Promise<readonly ReferralCount[]> {
  const agencies = agenciesWhere(actor, ['ADMINISTRATOR'])
  if (agencies.length === 0) return []
  return db.$queryRaw<ReferralCount[]>`
    SELECT referral, procedure_code AS "procedureCode", (count(*) FILTER (WHERE code IS NOT NULL))::integer AS filed,
      (count(*) FILTER (WHERE status = 'DRAFT'))::integer AS begun
    FROM dossiers WHERE agency_id = ANY (${agencies}::uuid[]) AND referral IS NOT NULL
    GROUP BY referral, procedure_code ORDER BY filed DESC, begun DESC, referral, procedure_code`
}
