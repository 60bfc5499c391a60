import 'server-only'
import { z } from 'zod'
import { remindToCollect } from '@/lib/dossier/remind-to-collect'
import { dossierLink } from './dossier-link'
import { defineJob } from './job'

/** Every working morning at eight in Việt Nam: owners are reminded of results that wait for them. */
export const remindToCollectJob = defineJob({
  name: 'remind-to-collect',
  payload: z.object({}),
  every: '11 1 * * 1-6',
  async run(actor, _, { now }) {
    await remindToCollect(
      actor,
      { link: dossierLink },
      now,
    )
  },
})
