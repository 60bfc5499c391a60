import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { allows } from '../model/actions'
import { checklistOf, faultsOf } from '../model/checklist'
import type { DraftContent } from '../model/draft'
import { usualSettings } from '../model/proposals'
import type { RequestSupplementInput } from '../schema'
import type { Loaded } from './load-dossier'

type No<Code extends string> = { readonly ok: false; readonly code: Code; readonly detail?: Readonly<Record<string, string>> }
const no = <const Code extends string>(code: Code, at: readonly string[] = []): No<Code> =>
  ({ ok: false, code, detail: Object.fromEntries(at.map((name) => [name, code])) })

/** What the checklist of a dossier found to be asked for, or why it cannot be; `detail` names the places that are wrong. */
export async function foundFaulty(tx: Tx, dossier: Loaded, input: RequestSupplementInput, now: Date) {
  if (!allows(dossier, 'requestSupplement')) return no('not-possible')
  if (input.answerBy <= dayOf(now)) return no('answer-by-too-early')
  const { definition } = dossier.filedUnder
  const { answers } = decryptJson(dossier.answersCipher) as DraftContent
  const lying = await tx.dossierComponent.findMany({ where: { dossierId: dossier.id, replacedAt: null }, select: { componentKey: true, fileId: true } })
  const filesOf = (component: string) => lying.filter(({ componentKey }) => componentKey === component).map(({ fileId }) => fileId)
  const found = faultsOf(checklistOf(definition, answers), definition, input, filesOf)
  return 'code' in found ? no(found.code, found.at) : ok(found)
}

/** The checklist is done: what was marked as in order was looked at, as the workbench shows, and the marks need no keeping. */
export async function noteChecked(tx: Tx, dossier: Loaded, marks: RequestSupplementInput['marks'], officialId: string, now: Date): Promise<void> {
  const inOrder = Object.entries(marks).flatMap(([id, mark]) => (mark === 'ok' && id.startsWith('component:') ? [id.slice('component:'.length)] : []))
  await tx.dossierComponent.updateMany({
    where: { dossierId: dossier.id, componentKey: { in: inOrder }, replacedAt: null, checkedAt: null },
    data: { checkedAt: now, checkedById: officialId },
  })
  await tx.checklistDraft.deleteMany({ where: { dossierId: dossier.id } })
}

/** How many requests for supplement an official may send without asking: as the pinned version says, else as the agency has set. */
export async function roundsAllowed(from: Pick<Tx, 'dossierSetting'>, { agencyId, filedUnder: { definition } }: Pick<Loaded, 'agencyId' | 'filedUnder'>): Promise<number> {
  if (definition.supplementRounds !== undefined) return definition.supplementRounds
  const setting = await from.dossierSetting.findUnique({ where: { agencyId }, select: { supplementRounds: true } })
  return setting?.supplementRounds ?? usualSettings.supplementRounds
}
