import 'server-only'
import { z } from 'zod'
import { remindOfSupplements } from '@/lib/dossier/remind-of-supplements'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Every morning at eight in Việt Nam: who has yet to send a supplement is reminded, and told once the date has passed. */
export const tendSupplementsJob = defineJob({
  name: 'tend-supplements',
  payload: z.object({}),
  every: '6 1 * * *',
  async run(actor, _, { now }) {
    const link = ({ code, trackingToken }: { code: string; trackingToken: string | null }, locale: 'vi' | 'en') =>
      trackingToken ? paths.tracking(trackingToken, locale) : paths.dossier(code, locale)
    await remindOfSupplements(actor, { link }, now)
  },
})
