import 'server-only'
import { z } from 'zod'
import { alarmSupervisors } from '@/lib/dossier/alarm-supervisors'
import { assignWaiting } from '@/lib/dossier/assign-waiting'
import { waitingForAnybody } from '@/lib/dossier/queries/staffing'
import { listAgencies } from '@/lib/identity/queries'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/**
 * Gives out what nobody has, every ten minutes and once somebody can be given work who could not before; then tells the
 * supervisors of what nobody on duty can work. An absence that ends by itself is noticed here too.
 */
export const tendAssignmentsJob = defineJob({
  name: 'tend-assignments',
  payload: z.object({ agencyId: z.uuid().optional() }),
  every: '*/10 * * * *',
  async run(actor, { agencyId }, { now }) {
    for (const { id } of await waitingForAnybody(actor, agencyId)) {
      const given = await assignWaiting(actor, { dossierId: id }, now)
      // Somebody took it in this moment, or it is gone: either way it waits for nobody any more.
      if (!given.ok) continue
    }
    const agencies = agencyId === undefined ? (await listAgencies(actor)).map(({ id }) => id) : [agencyId]
    for (const id of agencies) await alarmSupervisors(actor, { agencyId: id, link: paths.absences() }, now)
  },
})
