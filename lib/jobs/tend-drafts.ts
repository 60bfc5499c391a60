import 'server-only'
import { z } from 'zod'
import { expireDrafts } from '@/lib/dossier/expire-drafts'
import { expireIntakes } from '@/lib/dossier/expire-intakes'
import { warnDrafts } from '@/lib/dossier/warn-drafts'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** Every morning at eight in Việt Nam: drafts whose time is over go, owners of those whose time is nearly over are told. */
export const tendDraftsJob = defineJob({
  name: 'tend-drafts',
  payload: z.object({}),
  every: '0 1 * * *',
  async run(actor, _, { now }) {
    await expireDrafts(actor, {}, now)
    await expireIntakes(actor, {}, now)
    await warnDrafts(actor, { link: (procedureCode, locale) => paths.filing(procedureCode, locale) }, now)
  },
})
