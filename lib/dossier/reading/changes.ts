import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import type { Answers } from '@/lib/form/schema'
import type { DraftContent } from '../model/draft'
import { type ComponentFile, componentFiles } from './parts'

/** The papers of one component that a supplement took the place of, and those it brought. */
export type ReplacedPapers = { readonly componentKey: string; readonly before: readonly ComponentFile[]; readonly after: readonly ComponentFile[] }

/** What the citizen changed at one time. `round`: of the supplement; null where it was none. */
export type CitizensChange = {
  readonly at: Date
  readonly round: number | null
  readonly before: Answers
  readonly after: Answers
  readonly papers: readonly ReplacedPapers[]
}

const answersOf = (cipher: Uint8Array) => (decryptJson(cipher) as DraftContent).answers

/** The papers that are part of the dossier, replaced ones included, and what the citizen changed, the latest first. */
export async function papersAndChanges(dossier: { readonly id: string; readonly answersCipher: Uint8Array }) {
  const [all, requests, earlier] = await Promise.all([
    componentFiles(dossier.id),
    db.supplementRequest.findMany({ where: { dossierId: dossier.id }, select: { id: true, round: true, state: true, resolvedAt: true } }),
    db.earlierAnswers.findMany({ where: { dossierId: dossier.id }, orderBy: [{ replacedAt: 'asc' }, { id: 'asc' }] }),
  ])
  // What was handed in for a supplement joins the dossier when that is sent.
  const answered = new Map(requests.filter(({ state }) => state === 'ANSWERED').map((request) => [request.id, request]))
  const files = all.filter(({ supplementRequestId }) => supplementRequestId === null || answered.has(supplementRequestId))
  const changes = earlier.map(({ replacedAt, answersCipher }, index): CitizensChange => {
    const request = [...answered.values()].find(({ resolvedAt }) => resolvedAt?.getTime() === replacedAt.getTime())
    const gone = files.filter((file) => file.replacedAt?.getTime() === replacedAt.getTime())
    const come = files.filter(({ supplementRequestId }) => request && supplementRequestId === request.id)
    const ofKey = (some: typeof files, key: string) => some.filter(({ componentKey }) => componentKey === key)
    const keys = [...new Set([...come, ...gone].map(({ componentKey }) => componentKey))]
    return {
      at: replacedAt,
      round: request?.round ?? null,
      before: answersOf(answersCipher),
      after: answersOf(earlier[index + 1]?.answersCipher ?? dossier.answersCipher),
      papers: keys.map((componentKey) => ({ componentKey, before: ofKey(gone, componentKey), after: ofKey(come, componentKey) })),
    }
  })
  return { files, changes: changes.toReversed() }
}
