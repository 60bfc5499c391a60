import 'server-only'
import { intakeDue } from '@/lib/calendar/model/due'
import type { Actor } from '@/lib/core/actor'
import { encrypt, encryptJson, hashToken, newToken } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { checkForm } from '@/lib/form/model/checks'
import { filePlaces, withFiles } from '@/lib/form/model/files'
import { pruneAnswers } from '@/lib/form/model/reachability'
import type { Answers } from '@/lib/form/schema'
import { isVouchedFor, provedLately } from '@/lib/identity/policy'
import { caseOf } from '@/lib/procedure/model/cases'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { type FeeContext, feesFor } from '@/lib/procedure/model/fees'
import { firstStep } from '@/lib/procedure/model/workflow'
import type { WorkflowStep } from '@/lib/procedure/schema'
import { findVersion, type Version } from '@/lib/procedure/queries'
import { fileAssisted } from './change/file-assisted'
import { fileForAnother } from './change/file-for-another'
import { type Filing, loadFiling } from './change/load-filing'
import { applicantAttributes } from './model/applicant'
import { codePrefix } from './model/codes'
import type { DraftContent } from './model/draft'
import { missingComponents } from './model/completeness'
import { definitionFor } from './model/on-behalf'
import { faultOf, refusalFor } from './model/paper-faults'
import { handedIn } from './reading/parts'
import { stillAbout } from './reading/replacements'
import type { SubmitDossierInput } from './schema'

/**
 * Submits a draft: once, however often the button is pressed. The draft and its revision are the idempotency key;
 * a repeated press, in another tab, after a time-out or a restart, gets the first answer: the same code.
 * What is filed for another becomes the other's in the same transaction, while the mandate holds ('no-mandate' otherwise).
 * What a member of the community digital team typed is filed once the citizen agreed to it ('not-agreed' otherwise).
 * Refuses 'upload-unfinished' while a file for it is coming in, and 'step-up' where the citizen proved to VNeID too long ago
 * who they are. Everything is decided here; the database writes it in one round trip (submit_dossier in the migrations).
 */
export async function submitDossier(actor: Actor, input: SubmitDossierInput, now: Date) {
  if (actor.kind !== 'citizen') return refuse('not-found')
  const draft = await loadFiling(actor, input.draft, now)
  if (!draft) return refuse('not-found')
  if (draft.code) return ok({ code: draft.code })
  const filedUnder = await versionFor(actor, draft)
  const early = earlyRefusal(actor, draft, { ...input, filedUnder }, now)
  if (early) return early

  const content = await withHandedIn(filedUnder, draft)
  if (filedUnder && judgeEligibility(filedUnder.definition, content.eligibility).kind !== 'eligible') return refuse('not-eligible')
  const checked = checkedAnswers(filedUnder, content, now)
  if (!checked) return refuse('incomplete')
  const { version, answers, caseKey, step } = checked
  if (missingComponents(version.definition, answers, comingIn(draft, version, answers)).length > 0) return refuse('components-missing')

  const lines = feeRows(version, { answers, channel: 'ONLINE', caseKey, applicant: applicantAttributes(draft.claims()), day: dayOf(now) })
  const write = async (tx: Pick<Tx, '$queryRaw'>): Promise<string | null> => {
    const tracking = newToken()
    const [written] = await tx.$queryRaw<{ code: string | null }[]>`/* kept */
      SELECT code FROM submit_dossier(
        ${draft.id}::uuid, ${actor.personId}::uuid, ${draft.revision}::integer, ${now}::timestamptz, ${dayOf(now)}::date,
        ${codePrefix(draft.agencyCode, dayOf(now))}, ${version.id}::uuid, ${caseKey}, ${encryptJson({ ...content, answers, raw: {} })}::bytea,
        ${intakeDue(draft.calendar(), now)}::timestamptz, ${step.key}, ${step.role}::"OfficialRole",
        ${draft.delivery}::"ResultDelivery", ${draft.deliveryCipher}::bytea,
        ${hashToken(tracking)}, ${encrypt(tracking)}::bytea, ${JSON.stringify(lines)}::jsonb, ${newId()}::uuid)`
    return written?.code ?? null
  }
  if (actor.helpedBy) return fileAssisted(actor, actor.helpedBy, draft, write, now)
  if (draft.mandateId !== null) return fileForAnother(actor, { id: draft.id, mandateId: draft.mandateId, procedureCode: version.code }, write, now)
  const code = await write(db)
  // Only a draft saved or thrown away in this very moment comes to nothing here.
  return code === null ? refuse('changed-meanwhile') : ok({ code })
}

/** The version it is filed under, with the paper that shows an authorisation where one is needed. */
async function versionFor(actor: Actor, draft: Filing): Promise<Version | null> {
  const version = await findVersion(actor, draft.procedureVersionId)
  return version && { ...version, definition: definitionFor(version.definition, draft) }
}

function earlyRefusal(actor: Extract<Actor, { kind: 'citizen' }>, draft: Filing, { revision, filedUnder }: SubmitDossierInput & { filedUnder: Version | null }, now: Date) {
  if (!isVouchedFor(actor)) return refuse('level-too-low')
  // Whom somebody helps proves it by a code for this very state of the draft (fileAssisted).
  if (!actor.helpedBy && !provedLately(actor, now)) return refuse('step-up')
  // First: each file that comes in makes another revision, and who waits for one should hear that.
  if (draft.isReceiving) return refuse('upload-unfinished')
  if (draft.revision !== revision) return refuse('changed-meanwhile')
  // What the law asks has changed since the draft was begun: opening the draft again brings it over (startDraft).
  if (draft.versionEndsAt && draft.versionEndsAt <= now) return refuse('version-ended')
  return filedUnder && faultyPaper(draft, filedUnder, now)
}

/** A paper that was taken, and cannot be filed any more. */
function faultyPaper({ papers }: Filing, { definition }: Version, now: Date) {
  const fault = papers.map((paper) => faultOf(paper, definition, now)).find((found) => found !== null)
  return fault ? refuse(refusalFor(fault)) : null
}

/** The components that files were handed in for, and those a registry was asked for: what it has not said, an official checks. */
const comingIn = (draft: Filing, { definition }: Version, answers: Answers): readonly string[] =>
  [...draft.papers, ...stillAbout(draft.lookUps, definition, answers, draft.claims())].map(({ componentKey }) => componentKey)

/** Only what is to be paid becomes a row. */
const feeRows = ({ definition }: Version, context: FeeContext) =>
  feesFor(definition, context)
    .filter(({ amount }) => amount > 0)
    .map(({ key, label, amount, legalGround }) => ({ id: newId(), ruleKey: key, label: label.vi, amount, legalGround }))

/** The files handed in on pages of the form count by what is really there. */
async function withHandedIn(version: Version | null, draft: Filing): Promise<DraftContent> {
  const content = draft.content()
  const form = version?.definition.form
  return form && filePlaces(form).length > 0 ? { ...content, answers: withFiles(form, content.answers, await handedIn(draft.id)) } : content
}

type Checked = { readonly version: Version; readonly answers: Answers; readonly caseKey: string | null; readonly step: WorkflowStep }

function checkedAnswers(version: Version | null, content: DraftContent, now: Date): Checked | null {
  if (!version?.definition.form || !version.definition.workflow) return null
  const { form, workflow } = version.definition
  if (checkForm(form, content.answers, { today: dayOf(now), raw: content.raw }).length > 0) return null
  const answers = pruneAnswers(form, content.answers)
  return { version, answers, caseKey: caseOf(version.definition, answers)?.key ?? null, step: firstStep(workflow) }
}
