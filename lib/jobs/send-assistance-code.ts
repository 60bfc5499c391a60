import 'server-only'
import { inTransaction } from '@/lib/core/db'
import { formatDong } from '@/lib/core/money'
import { ok } from '@/lib/core/result'
import { assistanceToTell } from '@/lib/identity/queries/team'
import { assistanceCodeJob } from '@/lib/identity/schema/team'
import { enqueueSecretCode } from '@/lib/notification/enqueue-secret-code'
import { defineJob } from './job'

/**
 * Sends whoever is helped the code by which they agree. By the ways the portal knows to reach them; the phone a helper typed
 * counts only where there is none, so that nobody agrees for another by typing a phone of their own.
 */
export const sendAssistanceCodeJob = defineJob({
  name: 'send-assistance-code',
  payload: assistanceCodeJob,
  async run(actor, payload, { now }) {
    const told = await assistanceToTell(actor, payload, now)
    if (!told) return
    const { codeId, agencyId, ownerId, procedureCode, fee, code, phone, expiresAt } = told
    const topic = fee === null ? ('assistance.code' as const) : ('assistance.filing-code' as const)
    const about = fee === null ? procedureCode : `${procedureCode}, ${formatDong(fee)}`
    const secret = { topic, personId: ownerId, agencyId, params: { code: about }, secret: code, expiresAt, dedupeKey: `assistance-${codeId}` }
    await inTransaction(async (tx) => {
      const reached = await enqueueSecretCode(tx, secret, now)
      if (reached.length === 0) await enqueueSecretCode(tx, { ...secret, phone }, now)
      return ok({})
    })
  },
})
