import 'server-only'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import type { AppointmentNews } from '../model/limits'

/** Queues what the person is told; lib/jobs words and addresses it after the commit. */
export function tellPerson(tx: Tx, appointmentId: string, news: AppointmentNews): Promise<void> {
  const messageId = newId()
  return addJob(tx, 'announce-appointment', { messageId, appointmentId, news }, { key: `appointment-${messageId}` })
}
