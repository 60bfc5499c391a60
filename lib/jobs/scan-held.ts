import 'server-only'
import { z } from 'zod'
import { drawPreview } from '@/lib/document/draw-preview'
import { extractText } from '@/lib/document/extract-text'
import { scanHeld } from '@/lib/document/scan-held'
import { refuseInfected } from '@/lib/dossier/refuse-infected'
import { paths } from '@/lib/web/paths'
import { dossierLink } from './dossier-link'
import { defineJob } from './job'

/**
 * Every five minutes: files that came in while the virus scanner was silent. The text of the clean could not be read before
 * either; whoever handed in an infected one is told.
 */
export const scanHeldJob = defineJob({
  name: 'scan-held',
  payload: z.object({}),
  every: '*/5 * * * *',
  async run(actor, _, { now }) {
    const scanned = await scanHeld(actor, {})
    for (const fileId of scanned.ok ? scanned.value.released : []) {
      await extractText(actor, { fileId }, now)
      await drawPreview(actor, { fileId }, now)
    }
    await refuseInfected(actor, { draftLink: paths.filing, dossierLink }, now)
  },
})
