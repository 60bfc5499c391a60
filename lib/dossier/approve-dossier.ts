import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { refuse } from '@/lib/core/result'
import { lastStep } from '@/lib/procedure/model/workflow'
import { allotRegisterNumber } from '@/lib/register/allot-register-number'
import { changeDossier } from './change/change-dossier'
import { lacksDelayReason } from './change/delay'
import { enterStep } from './change/enter-step'
import { type Loaded, lockDossier } from './change/load-dossier'
import { replaceResult } from './change/replace-result'
import { blankIssue, type Issue, renderResult, resultLines, type ResultWords, templateOf } from './change/result'
import { allows } from './model/actions'
import { may } from './policy'
import type { WithNoteInput } from './schema'

type Official = Extract<Actor, { kind: 'official' }>

/**
 * The approver's yes, or the completion by the last officer: the register's next number is allotted, the result is
 * generated and attached, and the dossier goes to the handing over; all or nothing. Only then is a number used up.
 */
export function approveDossier(actor: Actor, input: WithNoteInput, now: Date, words: ResultWords) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    const { workflow } = dossier.filedUnder.definition
    if (!workflow || !(allows(dossier, 'approve') || allows(dossier, 'complete'))) return refuse('not-possible')
    if (!may(actor, 'approve', dossier)) return refuse('not-found')
    if (await lacksDelayReason(tx, dossier, now)) return refuse('delay-reason-missing')
    if (!hasSteppedUp(actor)) return refuse('step-up')

    const changed = await changeDossier(tx, actor, dossier, {
      event: 'approve',
      now,
      seenVersion: input.version,
      // What is corrected was finished when it was finished first.
      patch: { completedAt: dossier.completedAt ?? now, ...(await enterStep(tx, actor, dossier, lastStep(workflow), now)) },
      note: input.note ? { kind: 'COLLEAGUES', text: input.note } : undefined,
    })
    if (!changed.ok) return changed
    await replaceResult(tx, dossier.id, now)
    await issueResult(tx, actor, dossier, words, now)
    await addJob(tx, 'deliver-electronically', { dossierId: dossier.id }, { key: `hand-over-${dossier.id}` })
    return changed
  })
}

async function issueResult(tx: Tx, actor: Official, dossier: Loaded, words: ResultWords, now: Date) {
  const template = templateOf(dossier)
  const draft = await tx.confirmationRequest.findFirst({
    where: { dossierId: dossier.id, outcome: { in: ['CONFIRMED', 'SILENT'] } },
    orderBy: { sentAt: 'desc' },
  })
  const corrected = draft ? (decryptJson(draft.dataCipher) as Record<string, string>) : {}
  const signer = await tx.official.findUniqueOrThrow({ where: { id: actor.officialId }, select: { fullName: true, title: true } })
  const signed = { ...blankIssue, signerTitle: signer.title, signerName: signer.fullName }
  const allotted = template.register && (await allotRegisterNumber(tx, {
    agencyId: dossier.agencyId,
    kind: template.register,
    year: Number(dayOf(now).slice(0, 4)),
    dossierId: dossier.id,
    officialId: actor.officialId,
    data: { ...corrected, dossierCode: dossier.code },
    lines: await resultLines(tx, dossier, { corrected, issue: signed, words }, now),
    now,
  }))
  const issue: Issue = {
    number: allotted ? String(allotted.number) : '',
    book: allotted ? allotted.book : '',
    page: allotted ? String(allotted.page) : '',
    signerTitle: signer.title,
    signerName: signer.fullName,
    draft: false,
  }
  await tx.resultDocument.create({
    data: {
      id: newId(),
      dossierId: dossier.id,
      kind: 'result',
      templateKey: template.key,
      number: allotted ? `${issue.number}/${dayOf(now).slice(0, 4)}` : null,
      fileId: await renderResult(tx, dossier, { corrected, issue, words }, now),
      issuedAt: now,
      issuedById: actor.officialId,
    },
  })
}
