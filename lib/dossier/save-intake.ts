import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { onePage } from '@/lib/form/model/one-page'
import { changeRows, newlyAsked, readPage } from '@/lib/form/model/read-page'
import { lockIntake } from './change/intake'
import { type IntakeContent, type IntakeDelivery, readPapers } from './model/intake'

export type SaveIntakeInput = {
  readonly intake: string
  readonly entries: readonly (readonly [string, string])[]
  /** The button pressed: `add-row:members` and `remove-row:members:0` change a table, any other only saves. */
  readonly intent: string
}

const deliveryIn = (entries: SaveIntakeInput['entries'], before: IntakeContent): Pick<IntakeContent, 'delivery' | 'deliveryAddress'> => {
  const posted = new Map(entries)
  const chosen = posted.get('_delivery')
  const delivery = (['ELECTRONIC', 'COUNTER', 'POST'] as const).find((one): one is IntakeDelivery => one === chosen) ?? before.delivery
  return { delivery, deliveryAddress: (posted.get('_address') ?? before.deliveryAddress).trim().slice(0, 300) }
}

/** Keeps what the counter typed, right or wrong, and says whether the answers brought questions that were not there. */
export function saveIntake(actor: Actor, { intake: id, entries, intent }: SaveIntakeInput, now: Date) {
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, id, now)
    const form = intake?.version.definition.form
    // A repeated press of what was taken in changes nothing, and is answered by takeInDossier.
    if (intake?.dossierId) return ok({ rowsChanged: false, newlyAsked: false })
    if (!intake || !form) return refuse('not-found')
    const page = onePage(form)
    const { content } = intake
    const typed = readPage(page, entries, content)
    const otherRows = changeRows(page, typed, intent)
    const kept: IntakeContent = {
      ...content, ...(otherRows ?? typed), ...deliveryIn(entries, content),
      papers: { ...content.papers, ...readPapers(entries, intake.version.definition.components.filter(({ key }) => entries.some(([name]) => name.startsWith(`_paper.${key}.`)))) },
    }
    await tx.counterIntake.update({ where: { id }, data: { contentCipher: encryptJson(kept), revision: { increment: 1 }, updatedAt: now } })
    return ok({ rowsChanged: otherRows !== null, newlyAsked: newlyAsked(page, entries, kept).length > 0 })
  })
}
