import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { ChooseLanguageInput } from './schema'

/** The citizen says in which language mail is to be written from now on; at first it is that of the page they signed in on. */
export function chooseLanguage(actor: Actor, { language }: ChooseLanguageInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const { count } = await tx.person.updateMany({ where: { id: personId, locale: { not: language } }, data: { locale: language } })
    if (count > 0) {
      await recordAudit(tx, { actor, at: now, action: 'language.choose', subject: { kind: 'person', id: personId }, ownerId: personId, detail: { language } })
    }
    return ok({ language })
  })
}
