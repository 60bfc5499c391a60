import 'server-only'
import { z } from 'zod'
import { drawPreview } from '@/lib/document/draw-preview'
import { extractText } from '@/lib/document/extract-text'
import { undrawnPapers, unreadPapers } from '@/lib/dossier/queries/paper-text'
import { defineJob } from './job'

/** Reads the text of a dossier's PDFs and draws the first pages of its papers. What cannot be read or drawn is noted, and holds up nothing else. */
export const readTextsJob = defineJob({
  name: 'read-texts',
  payload: z.object({ dossierId: z.uuid() }),
  async run(actor, { dossierId }, { now }) {
    for (const fileId of await unreadPapers(actor, dossierId)) await extractText(actor, { fileId }, now)
    for (const fileId of await undrawnPapers(actor, dossierId)) await drawPreview(actor, { fileId }, now)
  },
})
