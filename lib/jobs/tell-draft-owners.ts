import 'server-only'
import { z } from 'zod'
import { tellDraftOwners } from '@/lib/dossier/tell-draft-owners'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** After a procedure was withdrawn: those who are in the middle of it hear of it. */
export const tellDraftOwnersJob = defineJob({
  name: 'tell-draft-owners',
  payload: z.object({ versionId: z.uuid() }),
  async run(actor, { versionId }, { now }) {
    await tellDraftOwners(actor, { versionId, link: (procedureCode, locale) => paths.filing(procedureCode, locale) }, now)
  },
})
