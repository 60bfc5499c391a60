import 'server-only'
import { z } from 'zod'
import { deliverElectronically } from '@/lib/dossier/deliver-electronically'
import { defineJob } from './job'

/** After an approval and after every settled fee: what the citizen wants electronically is handed over at once. */
export const deliverElectronicallyJob = defineJob({
  name: 'deliver-electronically',
  payload: z.object({ dossierId: z.uuid() }),
  async run(actor, { dossierId }, { now }) {
    const result = await deliverElectronically(actor, { dossierId }, now)
    if (!result.ok && result.code === 'changed-meanwhile') throw new Error(`dossier ${dossierId}: ${result.code}`)
  },
})
