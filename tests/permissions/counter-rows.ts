import { hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { answerIntakeQuestions } from '@/lib/dossier/answer-intake-questions'
import { moveAccount } from '@/lib/dossier/move-account'
import { attachIntakePaper } from '@/lib/dossier/attach-intake-paper'
import { beginSitting } from '@/lib/dossier/begin-sitting'
import { detachIntakePaper } from '@/lib/dossier/detach-intake-paper'
import { discardIntake } from '@/lib/dossier/discard-intake'
import { expireIntakes } from '@/lib/dossier/expire-intakes'
import { lookForIntake } from '@/lib/dossier/look-for-intake'
import { findIntake, findSitting, grantIntakeFile, listSittings } from '@/lib/dossier/queries/intakes'
import { countPassedOn, findPassedOn, grantPassedOnResult, listPassedOn } from '@/lib/dossier/queries/passed-on'
import { findReceipts } from '@/lib/dossier/queries/receipts'
import { saveIntake } from '@/lib/dossier/save-intake'
import { beginSittingInput } from '@/lib/dossier/schema/intake'
import { startIntake } from '@/lib/dossier/start-intake'
import { takeInDossier } from '@/lib/dossier/take-in-dossier'
import { now } from '../support/clock'
import { childPage, sampleProcedure } from '../support/sample-procedure'
import type { Rows } from './rows'
import { nothing, own, submitted, type World } from './world'

// What the counter types belongs to the official who began it.
const counter = own('COUNTER_OFFICER')

const card = '048192077777||Trần Thị Quầy|01051992|Nữ|Đà Nẵng|10052021'
const bearer = ({ ward }: World) => beginSittingInput.parse({ channel: 'COUNTER', agencyId: ward.id, typed: card })

const aSitting = async (world: World) => {
  const begun = await beginSitting(world.own.COUNTER_OFFICER, bearer(world), now)
  world.note['sitting'] = begun.ok ? begun.value.sitting : ''
}
const sittingOf = ({ note }: World) => note['sitting'] ?? ''
const intakeOf = ({ note }: World) => ({ intake: note['intake'] ?? '' })
const anIntake = async (world: World) => {
  await aSitting(world)
  const started = await startIntake(world.own.COUNTER_OFFICER, { sitting: sittingOf(world), procedureCode: sampleProcedure.code }, now)
  world.note['intake'] = started.ok ? started.value.intake : ''
}
const typed = { entries: [...childPage(), ...(sampleProcedure.components ?? []).map(({ key }) => [`_paper.${key}.originals`, '1'] as const), ...(sampleProcedure.components ?? []).map(({ key }) => [`_paper.${key}.drawn`, '1'] as const)], intent: 'save' }
const aReadyIntake = async (world: World) => {
  await anIntake(world)
  await saveIntake(world.own.COUNTER_OFFICER, { ...intakeOf(world), ...typed }, now)
  world.note['fee'] = String((await findIntake(world.own.COUNTER_OFFICER, intakeOf(world).intake, now))?.feeTotal)
}
const aStored = async ({ ward }: World) => {
  const id = newId()
  const file = { sha256: hashToken(id), bytes: 1, mediaType: 'application/pdf', name: 'a.pdf', provenance: 'UPLOADED', state: 'PENDING', storedAt: now } as const
  await db.storedFile.create({ data: { id, agencyId: ward.id, ...file } })
  return id
}
const anIntakeWithScan = async (world: World) => {
  await anIntake(world)
  world.note['file'] = await aStored(world)
  await attachIntakePaper(world.own.COUNTER_OFFICER, { ...intakeOf(world), componentKey: 'birthNotice', fileId: world.note['file'] }, now)
}
const scanOf = (world: World) => ({ ...intakeOf(world), fileId: world.note['file'] ?? '' })

const takenIn = async (world: World) => {
  await aReadyIntake(world)
  await takeInDossier(world.own.COUNTER_OFFICER, { ...intakeOf(world), feeShown: Number(world.note['fee']), method: '', reference: '' }, now)
}
/** A dossier of the ward's that the counter elsewhere took in; its result waits to be given out there. */
const passedOn = async (world: World) => {
  await submitted(world)
  await db.fee.updateMany({ where: { dossierId: world.dossierId }, data: { state: 'WAIVED', recordedAt: now } })
  const { count } = await db.dossier.updateMany({
    where: { id: world.dossierId },
    data: { status: 'COMPLETED', completedAt: now, delivery: 'COUNTER', intakeAgencyId: world.elsewhere.id, takenInById: world.other.COUNTER_OFFICER.officialId },
  })
  if (count !== 1) throw new Error('nothing was passed on')
  world.note['file'] = await aStored(world)
  await db.resultDocument.create({ data: { id: newId(), dossierId: world.dossierId, kind: 'result', templateKey: 'x', fileId: world.note['file'], issuedAt: now } })
}
const followers = ['other COUNTER_OFFICER', 'other SUPERVISOR'] as const

export const counterRows: Rows = {
  listPassedOn: { allowed: followers, given: passedOn, call: async (actor) => (await listPassedOn(actor, { view: 'all' })).rows },
  countPassedOn: { allowed: followers, given: passedOn, call: async (actor) => (await countPassedOn(actor)).ready || null },
  findPassedOn: { allowed: followers, given: passedOn, call: (actor, { code }) => findPassedOn(actor, code, now) },
  grantPassedOnResult: {
    allowed: ['other COUNTER_OFFICER'],
    given: passedOn,
    call: (actor, { code, note }) => grantPassedOnResult(actor, { code, fileId: note['file'] ?? '' }, now),
  },
  findReceipts: { allowed: counter, given: takenIn, call: (actor, world) => findReceipts(actor, { sitting: sittingOf(world), codes: [] }, now) },
  beginSitting: { allowed: counter, given: nothing, call: (actor, world) => beginSitting(actor, bearer(world), now) },
  startIntake: {
    allowed: counter,
    given: aSitting,
    call: (actor, world) => startIntake(actor, { sitting: sittingOf(world), procedureCode: sampleProcedure.code }, now),
  },
  answerIntakeQuestions: { allowed: counter, given: anIntake, call: (actor, world) => answerIntakeQuestions(actor, { ...intakeOf(world), answers: {} }, now) },
  saveIntake: { allowed: counter, given: anIntake, call: (actor, world) => saveIntake(actor, { ...intakeOf(world), ...typed }, now) },
  lookForIntake: { allowed: counter, given: anIntake, call: (actor, world) => lookForIntake(actor, intakeOf(world), now) },
  attachIntakePaper: {
    allowed: counter,
    given: anIntake,
    call: async (actor, world) => attachIntakePaper(actor, { ...intakeOf(world), componentKey: 'birthNotice', fileId: await aStored(world) }, now),
  },
  detachIntakePaper: { allowed: counter, given: anIntakeWithScan, call: (actor, world) => detachIntakePaper(actor, scanOf(world), now) },
  grantIntakeFile: { allowed: counter, given: anIntakeWithScan, call: (actor, world) => grantIntakeFile(actor, scanOf(world), now) },
  discardIntake: { allowed: counter, given: anIntake, call: (actor, world) => discardIntake(actor, intakeOf(world), now) },
  takeInDossier: {
    allowed: counter,
    given: aReadyIntake,
    call: (actor, world) => takeInDossier(actor, { ...intakeOf(world), feeShown: Number(world.note['fee']), method: '', reference: '' }, now),
  },
  findSitting: { allowed: counter, given: aSitting, call: (actor, world) => findSitting(actor, sittingOf(world), now) },
  findIntake: { allowed: counter, given: anIntake, call: (actor, world) => findIntake(actor, intakeOf(world).intake, now) },
  listSittings: { allowed: counter, given: aSitting, call: (actor) => listSittings(actor, now) },
  expireIntakes: { allowed: ['system'], given: nothing, call: (actor) => expireIntakes(actor, {}, now) },
  moveAccount: { allowed: ['system'], given: submitted, call: (actor, { owner, stranger }) => moveAccount(actor, { fromId: owner.personId, toId: stranger.personId }, now) },
}
