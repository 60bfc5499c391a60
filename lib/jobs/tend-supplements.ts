import 'server-only'
import { z } from 'zod'
import { remindOfSupplements } from '@/lib/dossier/remind-of-supplements'
import { dossierLink } from './dossier-link'
import { defineJob } from './job'

/** Every morning at eight in Việt Nam: who has yet to send a supplement is reminded, and told once the date has passed. */
export const tendSupplementsJob = defineJob({
  name: 'tend-supplements',
  payload: z.object({}),
  every: '6 1 * * *',
  async run(actor, _, { now }) {
    await remindOfSupplements(actor, { link: dossierLink }, now)
  },
})
