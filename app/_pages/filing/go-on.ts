import 'server-only'
import { listWorkingAgencies } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { ok, refuse } from '@/lib/core/result'
import { answerEligibility } from '@/lib/dossier/answer-eligibility'
import { deleteDraft } from '@/lib/dossier/delete-draft'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { replaceComponents } from '@/lib/dossier/replace-components'
import { saveDraft } from '@/lib/dossier/save-draft'
import { startDraft } from '@/lib/dossier/start-draft'
import { agencyMeant } from '@/lib/identity/model'
import { paths } from '@/lib/web/paths'
import { referralHere } from '@/lib/web/referral'
import type { EligibilityInput, JourneyInput, StepInput } from './inputs'
import { openStep, papersStep, questionsStep, reviewStep, stepsOf } from './steps'

/** Starts a draft or goes on with the one there is, and says at which step. `cho`: by which mandate it is for another, 'toi' for oneself. */
export async function beginOrGoOn(actor: Actor, { procedureCode, _locale, agency, cho = 'toi' }: JourneyInput & { agency?: string | undefined; cho?: string | undefined }, now: Date) {
  const agencyId = (await findMyDraft(actor, procedureCode, now))?.agencyId ?? (await chosenAgency(actor, agency, now))
  if (agencyId === 'no-agency' || agencyId === 'agency-needed') return refuse(agencyId)

  const begun = { procedureCode, agencyId, referral: await referralHere(), mandateId: cho === 'toi' ? null : cho }
  const started = await startDraft(actor, begun, now)
  if (!started.ok) return started
  const draft = (await findMyDraft(actor, procedureCode, now)) ?? (await startAnew(actor, begun, now))
  if (!draft) return refuse('not-found')
  // What VNeID filled in may be in order already; the person should see it all the same.
  const step = started.value.created ? stepsOf(draft)[0] : openStep(draft)
  return ok(paths.filingStep(procedureCode, step ?? papersStep, _locale))
}

/** Where a new draft is to be filed: the ward that was chosen, or the only one that takes dossiers in. */
async function chosenAgency(actor: Actor, code: string | undefined, now: Date) {
  const agency = agencyMeant(await openAgencies(actor, now), code)
  if (agency === 'none') return 'no-agency'
  return agency === 'unnamed' || agency === 'unknown' ? 'agency-needed' : agency.id
}

/** The agencies that can be filed at: without working hours nobody could be told by when they answer. */
export const openAgencies = async (actor: Actor, now: Date) => (await listWorkingAgencies(actor, dayOf(now))).filter(({ works }) => works)

/** A draft that is too old to be gone on with, and that no job has swept yet, makes room for a new one. */
async function startAnew(actor: Actor, input: { procedureCode: string; agencyId: string; referral: string | null; mandateId: string | null }, now: Date) {
  await deleteDraft(actor, input, now)
  await startDraft(actor, input, now)
  return findMyDraft(actor, input.procedureCode, now)
}

/** Keeps the answers to the questions before the form and says where to: the form, or the same page with why it ends here. */
export async function answerAndGoOn(actor: Actor, { procedureCode, _locale, _then, answers }: EligibilityInput, now: Date) {
  const answered = await answerEligibility(actor, { procedureCode, answers }, now)
  if (!answered.ok) return answered
  const draft = answered.value.verdict.kind === 'eligible' ? await findMyDraft(actor, procedureCode, now) : null
  const first = draft && stepsOf(draft).find((step) => step !== questionsStep)
  return ok(paths.filingStep(procedureCode, (first && _then) ?? first ?? questionsStep, _locale))
}

/**
 * Saves a page and says where to: the next step when it is in order; the same page with what is wrong (`loi`), with the
 * questions its answers brought up (`moi`), or with the rows it has now.
 */
export async function saveAndGoOn(actor: Actor, { _procedure, _page, _locale, _then, intent, entries }: StepInput, now: Date) {
  const saved = await saveDraft(actor, { procedureCode: _procedure, pageKey: _page, entries, intent }, now)
  if (!saved.ok) return saved
  const { inOrder, newlyAsked, rowsChanged, nextPage } = saved.value
  const step = (key: string) => paths.filingStep(_procedure, key, _locale)
  const then = _then ? `ve=${_then}` : ''
  const again = (reason: string) => `${step(_page)}?${[reason, then].filter(Boolean).join('&')}`
  const [verb, at = ''] = (intent ?? '').split(':')

  if (rowsChanged || verb === 'remove-file') return ok(`${again(`dong=${String(now.getTime())}`)}#${at}`)
  if (newlyAsked) return ok(again('moi=1'))
  if (!inOrder) return ok(again('loi=1'))
  return ok(step(await afterForm(actor, _procedure, _then ?? nextPage ?? papersStep, now)))
}

/** After the last page the registries are asked. Whatever comes of it, the person goes on: what no registry has is handed in, or left to the official. */
async function afterForm(actor: Actor, procedureCode: string, next: string, now: Date): Promise<string> {
  if (next === papersStep || next === reviewStep) await replaceComponents(actor, { procedureCode }, now)
  return next
}
