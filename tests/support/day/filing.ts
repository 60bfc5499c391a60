import { encryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { storeFile } from '@/lib/document/store-file'
import { answerIntakeQuestions } from '@/lib/dossier/answer-intake-questions'
import { attachComponent } from '@/lib/dossier/attach-component'
import { beginSitting } from '@/lib/dossier/begin-sitting'
import { findIntake } from '@/lib/dossier/queries/intakes'
import { saveIntake } from '@/lib/dossier/save-intake'
import { beginSittingInput } from '@/lib/dossier/schema/intake'
import { startDraft } from '@/lib/dossier/start-draft'
import { startIntake } from '@/lib/dossier/start-intake'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { takeInDossier } from '@/lib/dossier/take-in-dossier'
import { onePage } from '@/lib/form/model/one-page'
import { entriesOfPage } from '@/lib/form/model/read-page'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Official } from '../factories'
import { pdf, streamOf } from '../sample-files'
import { aNeighbour, type Offered, type Ward } from './ward'

type Filed = { readonly codes: readonly string[] }

type Answered = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string }

function must<R extends Answered>(what: string, result: R): Extract<R, { ok: true }>['value'] {
  if (!result.ok) throw new Error(`${what}: ${result.code}`)
  return (result as Extract<R, { ok: true }>).value
}

const papersOf = ({ definition, answers }: Offered) => componentsAsked(definition, answers).filter(({ kind, required }) => kind === 'SUBMIT' && required)

/** The first answer to each question before the form that leads on. */
const goingOn = ({ definition }: Offered) =>
  Object.fromEntries(definition.eligibility.map(({ key, options }) => [key, options.find(({ outcome }) => outcome === 'go-on')?.value ?? '']))

/**
 * Files online, as far as the typing is concerned in one go: page by page is tried elsewhere. `presses` at the same
 * moment; gives the code each was answered with.
 */
export async function fileOnline(ward: Ward, offered: Offered, { index, presses, now }: { index: number; presses: number; now: Date }): Promise<Filed> {
  const { definition: { code: procedureCode }, answers } = offered
  const citizen = await aNeighbour(index)
  must('draft', await startDraft(citizen, { procedureCode, agencyId: ward.agencyId }, now))
  const { id } = await db.dossier.findFirstOrThrow({ where: { ownerId: citizen.personId, status: 'DRAFT' }, select: { id: true } })
  const eligibility = goingOn(offered)
  await db.dossier.update({ where: { id }, data: { answersCipher: encryptJson({ answers, raw: {}, eligibility }), revision: { increment: 1 } } })
  for (const { key } of papersOf(offered)) {
    const stored = await storeFile(citizen, { agencyId: ward.agencyId, name: `${key}.pdf`, content: streamOf(pdf(`${String(index)} ${key}`)), provenance: 'UPLOADED' }, now)
    must('paper', await attachComponent(citizen, { procedureCode, componentKey: key, fileId: must('file', stored).id }, now))
  }
  const { revision } = await db.dossier.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  const pressed = await Promise.all(Array.from({ length: presses }, () => submitDossier(citizen, { draft: id, revision, consent: 'on' }, now)))
  return { codes: pressed.map((one) => must('submission', one).code) }
}

type AtCounter = { readonly index: number; readonly channel: 'COUNTER' | 'POST'; readonly presses: number; readonly now: Date }

/** Takes in at the counter, for somebody who stands there or from an envelope, with what is owed in cash. */
export async function fileAtCounter(ward: Ward, official: Official, offered: Offered, { index, channel, presses, now }: AtCounter): Promise<Filed> {
  const typed = `0481930${String(index).padStart(5, '0')}||Người Đến Quầy ${String(index)}|01051992|Nữ|Tổ 5, Hòa Cường, Đà Nẵng|10052021`
  const [year, month, day] = dayOf(now).split('-')
  const arrived = { day, month, year }
  const post = { sender: 'Bưu điện Hải Châu', number: `EB${String(index).padStart(9, '0')}VN`, postmarkedOn: arrived, arrivedOn: arrived }
  const input = beginSittingInput.parse({ channel, agencyId: ward.agencyId, typed, ...(channel === 'POST' && post) })
  const { sitting } = must('sitting', await beginSitting(official, input, now))
  const { intake } = must('intake', await startIntake(official, { sitting, procedureCode: offered.definition.code }, now))
  must('questions', await answerIntakeQuestions(official, { intake, answers: goingOn(offered) }, now))
  const typedIn = entriesOfPage(onePage(offered.definition.form ?? { pages: [] }), { answers: offered.answers, raw: {} })
  const sheets = papersOf(offered).map(({ key }): [string, string] => [`_paper.${key}.originals`, '1'])
  must('typing', await saveIntake(official, { intake, intent: 'take-in', entries: [...typedIn, ...sheets] }, now))
  const feeShown = (await findIntake(official, intake, now))?.feeTotal ?? 0
  const paid = feeShown > 0 ? { method: 'CASH' as const, reference: `BL ${String(index)}` } : { method: '' as const, reference: '' }
  const pressed = await Promise.all(Array.from({ length: presses }, () => takeInDossier(official, { intake, feeShown, ...paid }, now)))
  return { codes: pressed.map((one) => must('taking in', one).code) }
}
