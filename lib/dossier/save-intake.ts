import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { onePage } from '@/lib/form/model/one-page'
import { changeRows, newlyAsked, readPage } from '@/lib/form/model/read-page'
import { pruneAnswers } from '@/lib/form/model/reachability'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Component } from '@/lib/procedure/schema'
import { lockIntake } from './change/intake'
import { type IntakeContent, type IntakeDelivery, paperField, readPapers } from './model/intake'

export type SaveIntakeInput = {
  readonly intake: string
  readonly entries: readonly (readonly [string, string])[]
  /** The button pressed: `add-row:members` and `remove-row:members:0` change a table, any other only saves. */
  readonly intent: string
}

/** What stands below the form: how the result is received, the phone, what was paid. */
const restIn = (entries: SaveIntakeInput['entries'], before: IntakeContent) => {
  const posted = new Map(entries)
  const line = (name: string, was: string, most: number) => (posted.get(name) ?? was).trim().slice(0, most)
  const chosen = posted.get('_delivery')
  const delivery = (['ELECTRONIC', 'COUNTER', 'POST'] as const).find((one): one is IntakeDelivery => one === chosen) ?? before.delivery
  return {
    delivery,
    deliveryAddress: line('_address', before.deliveryAddress, 300),
    phone: line('_phone', before.phone, 30),
    method: line('_method', before.method, 20),
    reference: line('_reference', before.reference, 100),
  }
}

/** Keeps what the counter typed, right or wrong, and says whether the answers brought questions that were not there. */
export function saveIntake(actor: Actor, { intake: id, entries, intent }: SaveIntakeInput, now: Date) {
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, id, now)
    const form = intake?.version.definition.form
    // A repeated press of what was taken in changes nothing, and is answered by takeInDossier.
    if (intake?.dossierId) return ok({ rowsChanged: false, newlyAsked: false, revision: intake.revision })
    if (!intake || !form) return refuse('not-found')
    const page = onePage(form)
    const { content, version: { definition } } = intake
    const { components } = definition
    const names = new Set(entries.map(([name]) => name))
    const wasDrawn = ({ key }: Component) => names.has(paperField(key, 'drawn'))
    const typed = readPage(page, entries, content)
    const otherRows = changeRows(page, typed, intent)
    const kept: IntakeContent = {
      ...content, ...(otherRows ?? typed), ...restIn(entries, content),
      papers: { ...content.papers, ...readPapers(entries, components.filter(wasDrawn)) },
    }
    const { revision } = await tx.counterIntake.update({
      where: { id },
      data: { contentCipher: encryptJson(kept), revision: { increment: 1 }, updatedAt: now },
      select: { revision: true },
    })
    // A paper that only these answers call for has not been looked at yet.
    const newPapers = componentsAsked(definition, pruneAnswers(form, kept.answers)).some((component) => !wasDrawn(component))
    return ok({ rowsChanged: otherRows !== null, newlyAsked: newPapers || newlyAsked(page, entries, kept).length > 0, revision })
  })
}
