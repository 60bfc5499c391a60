import 'server-only'
import type { Actor, MandateGround } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { feesOfDossier } from '@/lib/payment/queries'
import { checkForm } from '@/lib/form/model/checks'
import { lockedAnswers, prefilled } from '@/lib/form/model/prefill'
import { pruneAnswers } from '@/lib/form/model/reachability'
import type { Answers, LocalizedText } from '@/lib/form/schema'
import { caseOf } from '@/lib/procedure/model/cases'
import { type FeeLine, feesFor } from '@/lib/procedure/model/fees'
import { findVersion } from '@/lib/procedure/queries'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { openDraft } from '../change/draft'
import { loadDossier } from '../change/load-dossier'
import { openSupplement } from '../change/open-supplement'
import { applicantAttributes } from '../model/applicant'
import type { DraftContent } from '../model/draft'
import { replaceable, type ToldLookUp, toldLookUp } from '../model/replacement'
import type { Status } from '../model/statuses'
import { type DossierEvent, follow } from '../model/transitions'
import { may, mayNameProxy } from '../policy'
import { promisedBefore } from '../reading/deadline'
import { componentFiles, type ComponentFile, papersOf, timelineOf } from '../reading/parts'
import { applicantClaims } from '../reading/applicant'
import { sourcesFor } from '../reading/sources'
import { lookUpsOf, stillAbout } from '../reading/replacements'

export type { ComponentFile } from '../reading/parts'

export type MyDossierRow = {
  readonly code: string
  readonly procedureCode: string
  readonly procedureName: LocalizedText
  readonly status: Status
  readonly submittedAt: Date
  readonly dueAt: Date | null
  readonly updatedAt: Date
  /** Messages of the office that its owner has not opened. */
  readonly citizenUnread: number
  /** False where the citizen acts for its owner. */
  readonly isOwn: boolean
  readonly ownerName: string
  /** Who filed it for its owner, by what right; null: the owner. */
  readonly submitterName: string | null
  readonly ground: MandateGround | null
}

export type MyDraftRow = { readonly procedureCode: string; readonly procedureName: LocalizedText; readonly savedAt: Date; readonly expiresAt: Date }

/** The dossiers a citizen owns, and those they filed, or their organisation's representatives filed, by a mandate that holds. */
const mine = ({ personId, mandates = [] }: Extract<Actor, { kind: 'citizen' }>) => ({
  OR: [
    { ownerId: personId },
    ...mandates.map(({ id, ownerId, ground }) => ({ ownerId, ...(ground !== 'REPRESENTATIVE' && { mandateId: id }) })),
  ],
})

/** The citizen's submitted dossiers and those they act in for others, newest first; `after` is the code of the last row seen. */
export async function listMyDossiers(actor: Actor, { after }: { after?: string | undefined } = {}): Promise<{ rows: MyDossierRow[]; next: string | null }> {
  if (actor.kind !== 'citizen') return { rows: [], next: null }
  const last = after ? await db.dossier.findFirst({ where: { code: after, ...mine(actor) }, select: { submittedAt: true, id: true } }) : null
  const found = await db.dossier.findMany({
    where: {
      ...mine(actor),
      status: { not: 'DRAFT' },
      ...(last?.submittedAt && { AND: [{ OR: [{ submittedAt: { lt: last.submittedAt } }, { submittedAt: last.submittedAt, id: { lt: last.id } }] }] }),
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 21,
    select: {
      code: true, procedureCode: true, procedureVersionId: true, status: true, submittedAt: true, dueAt: true, updatedAt: true, citizenUnread: true,
      ownerId: true, ownerName: true, submitterName: true, ground: true,
    },
  })
  const names = await namesOf(actor, found)
  const rows = found.slice(0, 20).map(({ procedureVersionId, ownerId, ...row }) => ({
    ...row,
    isOwn: ownerId === actor.personId,
    code: row.code ?? '',
    submittedAt: row.submittedAt ?? row.updatedAt,
    procedureName: names.get(procedureVersionId) ?? { vi: row.procedureCode },
  }))
  return { rows, next: found.length > 20 ? (rows.at(-1)?.code ?? null) : null }
}

/** What the procedures are called in the versions that these were filed under. */
async function namesOf(actor: Actor, rows: readonly { readonly procedureVersionId: string }[]): Promise<Map<string, LocalizedText>> {
  const ids = [...new Set(rows.map(({ procedureVersionId }) => procedureVersionId))]
  const versions = await Promise.all(ids.map((id) => findVersion(actor, id)))
  return new Map(versions.flatMap((version) => (version ? [[version.id, version.definition.name]] : [])))
}

/** The citizen's drafts that are still kept, newest first. */
export async function listMyDrafts(actor: Actor, now: Date): Promise<MyDraftRow[]> {
  if (actor.kind !== 'citizen') return []
  const rows = await db.dossier.findMany({
    where: { ownerId: actor.personId, status: 'DRAFT', draftExpiresAt: { gt: now } },
    orderBy: { updatedAt: 'desc' },
    select: { procedureCode: true, procedureVersionId: true, updatedAt: true, draftExpiresAt: true },
  })
  const names = await namesOf(actor, rows)
  return rows.map((row) => ({
    procedureCode: row.procedureCode,
    procedureName: names.get(row.procedureVersionId) ?? { vi: row.procedureCode },
    savedAt: row.updatedAt,
    expiresAt: row.draftExpiresAt ?? now,
  }))
}

export type MyDraft = {
  /** Opaque; goes back with the submission. */
  readonly key: string
  /** For whom it is to be filed, and by what right, or whom a helper helps with it; null: for the citizen themselves. */
  readonly forAnother: { readonly ground: MandateGround | 'HELPING'; readonly name: string } | null
  readonly revision: number
  readonly definition: ProcedureDefinition
  /** Another version is in force: the draft goes on under that one, see `findDraftChanges`. */
  readonly isOutdated: boolean
  readonly agencyId: string
  readonly content: DraftContent
  readonly files: readonly ComponentFile[]
  /** What the registries said of whom the answers name. */
  readonly lookUps: readonly ToldLookUp[]
  /** The components that a registry could be asked for and was not. */
  readonly unasked: readonly string[]
  readonly delivery: 'ELECTRONIC' | 'COUNTER' | 'POST'
  readonly deliveryAddress: string
  readonly savedAt: Date
  readonly expiresAt: Date
  /** What keeps the form from being in order. */
  readonly open: ReturnType<typeof checkForm>
  /** Answers the state vouches for, which the person cannot change, and all that it filled in at first. */
  readonly locked: Answers
  readonly claimed: Answers
  /** What would be paid if it were submitted at that moment. */
  readonly fees: readonly FeeLine[]
  readonly caseKey: string | null
}

function forAnother({ helpedBy }: Extract<Actor, { kind: 'citizen' }>, ground: MandateGround | null, name: string): MyDraft['forAnother'] {
  if (ground) return { ground, name }
  return helpedBy ? { ground: 'HELPING', name } : null
}

/** The citizen's draft for a procedure with all that the filing journey shows, or null. */
export async function findMyDraft(actor: Actor, procedureCode: string, now: Date): Promise<MyDraft | null> {
  const draft = await openDraft(actor, procedureCode, now)
  const form = draft?.filedUnder.definition.form
  const claims = form && (await applicantClaims(actor, draft.mandateId))
  if (!draft || !form || !claims || actor.kind !== 'citizen') return null
  const { definition } = draft.filedUnder
  const sources = await sourcesFor(actor, form, { claims, forAnother: draft.mandateId !== null })
  const answers = pruneAnswers(form, draft.content.answers)
  const caseKey = caseOf(definition, answers)?.key ?? null
  const lookUps = stillAbout(await lookUpsOf(draft.id), definition, draft.content.answers, claims)
  return {
    key: shortId(draft.id),
    forAnother: forAnother(actor, draft.ground, claims.TenDoanhNghiep ?? claims.HoVaTen),
    revision: draft.revision,
    definition,
    locked: lockedAnswers(form, sources),
    claimed: prefilled(form, sources),
    caseKey,
    get fees() {
      return feesFor(definition, { answers, channel: 'ONLINE', caseKey, applicant: applicantAttributes(claims), day: dayOf(now) })
    },
    isOutdated: draft.isOutdated,
    agencyId: draft.agencyId,
    content: draft.content,
    files: draft.hasFiles ? await componentFiles(draft.id) : [],
    lookUps: lookUps.map((one) => toldLookUp(one, draft.mandateId === null ? claims.SoDinhDanh : null)),
    unasked: replaceable(definition, draft.content.answers, claims)
      .filter(({ component: { key }, subject }) => subject !== null && !lookUps.some(({ componentKey }) => componentKey === key))
      .map(({ component: { key } }) => key),
    delivery: draft.delivery,
    deliveryAddress: draft.deliveryCipher ? decrypt(draft.deliveryCipher) : '',
    savedAt: draft.updatedAt,
    expiresAt: draft.draftExpiresAt,
    // Only the steps that show these ask for them.
    get open() {
      return checkForm(form, draft.content.answers, { today: dayOf(now), raw: draft.content.raw })
    },
  }
}

/** Everything the owner sees of a submitted dossier, or null. */
export async function findMyDossier(actor: Actor, code: string) {
  if (actor.kind !== 'citizen') return null
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier) return null
  const corrections = await db.correctionRequest.count({ where: { dossierId: dossier.id, state: { in: ['REQUESTED', 'AGREED'] } } })
  const [timeline, files, papers, fees, supplement, confirmation, promised, lookUps] = await Promise.all([
    timelineOf(dossier.id, 'citizen'),
    componentFiles(dossier.id),
    papersOf(dossier.id),
    feesOfDossier(db, dossier.id),
    openSupplement(db, dossier),
    db.confirmationRequest.findFirst({
      where: { dossierId: dossier.id, outcome: null },
      select: { fileId: true, sentAt: true, deadlineAt: true, dataCipher: true },
    }),
    promisedBefore(dossier.id),
    lookUpsOf(dossier.id),
  ])
  const mayAct = may(actor, 'requestWithdrawal', dossier)
  const isOpenTo = (event: DossierEvent) => follow({ ...dossier, accepted: dossier.acceptedAt !== null }, event) !== null
  return {
    lookUps: lookUps.map((one) => toldLookUp(one, null)),
    id: dossier.id,
    code: dossier.code,
    version: dossier.version,
    agencyId: dossier.agencyId,
    procedureCode: dossier.procedureCode,
    definition: dossier.filedUnder.definition,
    status: dossier.status,
    unread: dossier.citizenUnread,
    ownerName: dossier.ownerName,
    isOwn: dossier.ownerId === actor.personId,
    submitterName: dossier.submitterName,
    ground: dossier.ground,
    caseKey: dossier.caseKey,
    submittedAt: dossier.submittedAt ?? dossier.createdAt,
    intakeDueAt: dossier.intakeDueAt,
    dueAt: dossier.dueAt,
    promisedBefore: promised,
    pausedAt: dossier.pausedAt,
    payBy: dossier.payBy,
    completedAt: dossier.completedAt,
    /** False where whatever binds the owner would be refused: an identity of level 1. */
    mayAct,
    mayNameProxy: mayNameProxy(actor, dossier),
    mayAskCorrection: may(actor, 'requestCorrection', dossier) && isOpenTo('requestCorrection') && corrections === 0,
    mayWithdraw: mayAct && dossier.completedAt === null && isOpenTo('requestWithdrawal'),
    delivery: dossier.delivery,
    filedFile: dossier.filedFileId && shortId(dossier.filedFileId),
    trackingToken: dossier.trackingCipher ? decrypt(dossier.trackingCipher) : null,
    timeline,
    files,
    papers,
    fees: fees.map(({ id, ...fee }) => ({ ...fee, key: shortId(id) })),
    supplement: supplement && {
      items: supplement.items.map(({ files, ...item }) => ({
        ...item,
        ...(files && { files: files.map(({ file, page }) => ({ file: shortId(file), page })) }),
      })),
      page: supplement.page,
      content: supplement.content,
      answerBy: supplement.request.answerBy,
      requestedAt: supplement.request.requestedAt,
      key: supplement.request.id,
    },
    answers: (decryptJson(dossier.answersCipher) as DraftContent).answers,
    confirmation: confirmation && {
      sentAt: confirmation.sentAt,
      deadlineAt: confirmation.deadlineAt,
      file: shortId(confirmation.fileId),
      /** What the officer wrote otherwise than the citizen, by placeholder. */
      corrected: decryptJson(confirmation.dataCipher) as Readonly<Record<string, string>>,
    },
  }
}
export type MyDossier = NonNullable<Awaited<ReturnType<typeof findMyDossier>>>
