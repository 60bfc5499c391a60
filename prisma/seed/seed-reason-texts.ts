import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { shippedReasonTexts } from './reason-texts'

/** The ready words that are shipped, where they are not there yet; what an administrator changed or retired stays so. */
export async function seedReasonTexts(now: Date): Promise<void> {
  await db.reasonText.createMany({
    data: shippedReasonTexts.map(({ key, use, procedureCode = null, title, vi, en }) => ({
      id: newId(), use, procedureCode, title, textVi: vi, textEn: en, shippedKey: key, createdAt: now, updatedAt: now,
    })),
    skipDuplicates: true,
  })
}
