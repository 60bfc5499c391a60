import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import type { Subject } from '@/lib/registry/model'
import { type Loaded, loadDossier } from './change/load-dossier'
import { lookForComponent } from './change/look-for-component'
import type { DraftContent } from './model/draft'
import { type Evidence, type OwnClaims, replaceable } from './model/replacement'
import { may } from './policy'
import { parentFiling } from './reading/applicant'
import { subjectHash } from './reading/replacements'
import type { CheckReplacementInput } from './schema'

/** So long one check keeps a second from asking the same: longer than any registry is waited for. */
const checkMs = 10_000
/** Look-ups kept for one component. */
const mostLooks = 20

/**
 * The official whose turn it is has the registries asked anew for a component, whatever the citizen handed in. What they say
 * counts from then on, beside all that was said before; a registry that does not answer changes nothing. Of two officials
 * who press at once the second is refused 'changed-meanwhile', and nobody is asked about twice.
 */
export async function checkReplacement(actor: Actor, input: CheckReplacementInput, now: Date) {
  const dossier = await loadDossier(db, actor, input)
  if (!dossier || actor.kind !== 'official' || !may(actor, 'forward', dossier)) return refuse('not-found')
  const asked = await replaceableOf(dossier, input.componentKey)
  if (!asked?.subject) return refuse('not-possible')
  const { component, subject } = asked
  if (!(await claim(dossier, component.key, subject, now))) return refuse('changed-meanwhile')

  const filing = { dossierId: dossier.id, agencyId: dossier.agencyId, procedureCode: dossier.procedureCode }
  const look = await lookForComponent(actor, { component, subject, filing, purpose: 'check', parent: await parentFiling(dossier) }, now)
  return inTransaction(async (tx) => {
    const where = { dossierId_componentKey: { dossierId: dossier.id, componentKey: component.key } }
    const before = await tx.componentLookUp.findUniqueOrThrow({ where })
    const looks = [...(decryptJson(before.evidenceCipher) as readonly Evidence[]), ...(look ? [look] : [])].slice(-mostLooks)
    const said = look && look.finding !== 'UNAVAILABLE' ? { finding: look.finding, subjectHash: subjectHash(subject) } : {}
    await tx.componentLookUp.update({ where, data: { ...said, evidenceCipher: encryptJson(looks), askedAt: now, checkingUntil: null } })
    return ok({ code: dossier.code })
  })
}

async function replaceableOf(dossier: Loaded, key: string) {
  const { answers } = decryptJson(dossier.answersCipher) as DraftContent
  const asks = dossier.ground === 'REPRESENTATIVE' ? (dossier.submitterId ?? dossier.ownerId) : dossier.ownerId
  const { claimsCipher } = await db.person.findUniqueOrThrow({ where: { id: asks }, select: { claimsCipher: true } })
  return replaceable(dossier.filedUnder.definition, answers, decryptJson(claimsCipher) as OwnClaims).find(({ component }) => component.key === key)
}

/** True for the one who may ask now; what is claimed and never finished is free again after a while. */
async function claim({ id: dossierId, agencyId }: Loaded, componentKey: string, subject: Subject, now: Date): Promise<boolean> {
  const checkingUntil = new Date(now.getTime() + checkMs)
  const first = await db.componentLookUp.createMany({
    data: { id: newId(), dossierId, agencyId, componentKey, finding: 'UNAVAILABLE', subjectHash: subjectHash(subject), evidenceCipher: encryptJson([]), askedAt: now, checkingUntil },
    skipDuplicates: true,
  })
  if (first.count === 1) return true
  const { count } = await db.componentLookUp.updateMany({
    where: { dossierId, componentKey, OR: [{ checkingUntil: null }, { checkingUntil: { lte: now } }] },
    data: { checkingUntil },
  })
  return count === 1
}
