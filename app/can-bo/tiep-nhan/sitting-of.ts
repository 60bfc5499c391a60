import { notFound } from 'next/navigation'
import { cache } from 'react'
import { longId } from '@/lib/core/ids'
import { findIntake, findSitting, type Intake, type Sitting } from '@/lib/dossier/queries/intakes'
import { requireOfficial } from '@/lib/identity/session'
import { paths } from '@/lib/web/paths'

/** The official's own sitting by its short id; whose it is not is told what a wrong address is told. */
export const requireSitting = cache(async (short: string): Promise<Sitting> => {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.counterSitting(short))
  const id = longId(short)
  const sitting = id === null ? null : await findSitting(actor, id, new Date())
  return sitting ?? notFound()
})

/** The same for a dossier that is being typed. */
export const requireIntake = cache(async (sitting: string, short: string): Promise<Intake> => {
  const actor = await requireOfficial(['COUNTER_OFFICER'], paths.counterIntake(sitting, short))
  const id = longId(short)
  const intake = id === null ? null : await findIntake(actor, id, new Date())
  return intake?.sittingId === longId(sitting) ? intake : notFound()
})
