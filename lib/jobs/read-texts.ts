import 'server-only'
import { z } from 'zod'
import { extractText } from '@/lib/document/extract-text'
import { unreadPapers } from '@/lib/dossier/queries/paper-text'
import { defineJob } from './job'

/** Reads the text of a dossier's PDFs, one after the other. What cannot be read is noted, and holds up nothing else. */
export const readTextsJob = defineJob({
  name: 'read-texts',
  payload: z.object({ dossierId: z.uuid() }),
  async run(actor, { dossierId }, { now }) {
    for (const fileId of await unreadPapers(actor, dossierId)) await extractText(actor, { fileId }, now)
  },
})
