import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { changeRows, readPage } from '@/lib/form/model/read-page'
import { lockDossier } from './change/load-dossier'
import { openSupplement } from './change/open-supplement'
import { may } from './policy'

export type SaveSupplementInput = {
  code: string
  entries: readonly (readonly [string, string])[]
  /** The button pressed, as for `saveDraft`. */
  intent?: string | undefined
}

/** Keeps what the citizen typed into the fields asked for, apart from the dossier's answers, right or wrong. */
export function saveSupplement(actor: Actor, input: SaveSupplementInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier || !may(actor, 'answerSupplement', dossier)) return refuse('not-found')
    const open = await openSupplement(tx, dossier)
    if (!open || dossier.status !== 'SUPPLEMENT_REQUESTED') return refuse('not-possible')

    const typed = open.page ? readPage(open.page, input.entries, open.content) : open.content
    const content = (open.page && changeRows(open.page, typed, input.intent ?? '')) ?? typed
    const { count } = await tx.supplementRequest.updateMany({
      where: { id: open.request.id, state: 'OPEN', revision: open.request.revision },
      data: { answersCipher: encryptJson(content), revision: { increment: 1 } },
    })
    return count === 1 ? ok({ code: dossier.code, savedAt: now }) : refuse('changed-meanwhile')
  })
}
