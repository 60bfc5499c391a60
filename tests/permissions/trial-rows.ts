import type { Actor } from '@/lib/core/actor'
import { actInTrial } from '@/lib/dossier/act-in-trial'
import { attachTrialFile } from '@/lib/dossier/attach-trial-file'
import { detachTrialFile } from '@/lib/dossier/detach-trial-file'
import { grantTrialFile, listTrialFiles } from '@/lib/dossier/queries/trial-files'
import { hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { discardTrial } from '@/lib/dossier/discard-trial'
import { expireTrials } from '@/lib/dossier/expire-trials'
import { drawTrialResult, findTrial } from '@/lib/dossier/queries/trial'
import { renewTrial } from '@/lib/dossier/renew-trial'
import { saveTrialPage } from '@/lib/dossier/save-trial-page'
import { trialActInput } from '@/lib/dossier/schema/trial'
import { startTrial } from '@/lib/dossier/start-trial'
import { submitTrial } from '@/lib/dossier/submit-trial'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { officialText } from '@/lib/text/text'
import { now } from '../support/clock'
import { aPublishedProcedure, system } from '../support/factories'
import { childPage, sampleProcedure } from '../support/sample-procedure'
import type { Rows } from './rows'
import { own, words, type World } from './world'

// A draft version belongs to every administrator, a trial of it to the one who began it.
const administrators = [...own('ADMINISTRATOR'), 'other ADMINISTRATOR'] as const
const beginner = own('ADMINISTRATOR')

let codes = 100
const aDraftVersion = async (world: World) => {
  const code = `1.998${String((codes += 1))}`
  await aPublishedProcedure({ ...sampleProcedure, code })
  await startDraftVersion(system, { code }, now)
  world.note['code'] = code
}
const codeOf = ({ note }: World) => ({ code: note['code'] ?? '' })
const begin = (actor: Actor, world: World) => startTrial(actor, { ...codeOf(world), channel: 'ONLINE', applicant: [], day: '2026-11-23' }, now)

const aTrial = async (world: World) => {
  await aDraftVersion(world)
  await begin(world.own.ADMINISTRATOR, world)
}
const aFilledTrial = async (world: World) => {
  await aTrial(world)
  await saveTrialPage(world.own.ADMINISTRATOR, { ...codeOf(world), pageKey: 'child', entries: childPage() }, now)
  await saveTrialPage(world.own.ADMINISTRATOR, { ...codeOf(world), handedIn: ['birthNotice'] }, now)
}
const aFiledTrial = async (world: World) => {
  await aFilledTrial(world)
  await submitTrial(world.own.ADMINISTRATOR, { ...codeOf(world), revision: 2 }, now)
}
/** A file in store that nobody claimed yet. */
const aStored = async ({ own: { ADMINISTRATOR } }: World) => {
  const [agencyId = ''] = ADMINISTRATOR.grants.map((grant) => grant.agencyId)
  const id = newId()
  await db.storedFile.create({ data: { id, agencyId, sha256: hashToken(id), bytes: 1, mediaType: 'application/pdf', name: 'a.pdf', provenance: 'UPLOADED', state: 'PENDING', storedAt: now } })
  return id
}
const fileOf = ({ note }: World) => ({ fileId: note['file'] ?? '' })
const aTrialWithFile = async (world: World) => {
  await aTrial(world)
  world.note['file'] = await aStored(world)
  await attachTrialFile(world.own.ADMINISTRATOR, { ...codeOf(world), componentKey: 'birthNotice', ...fileOf(world) }, now)
}
const paper = { ...words, sample: officialText.parts.results.sample, watermark: 'x', draftMark: 'y' }

export const trialRows: Rows = {
  startTrial: { allowed: administrators, given: aDraftVersion, call: begin },
  findTrial: { allowed: beginner, given: aTrial, call: (actor, world) => findTrial(actor, codeOf(world).code, now) },
  saveTrialPage: { allowed: beginner, given: aTrial, call: (actor, world) => saveTrialPage(actor, { ...codeOf(world), handedIn: [] }, now) },
  submitTrial: { allowed: beginner, given: aFilledTrial, call: (actor, world) => submitTrial(actor, { ...codeOf(world), revision: 2 }, now) },
  actInTrial: {
    allowed: beginner,
    given: aFiledTrial,
    call: (actor, world) => actInTrial(actor, trialActInput.parse({ ...codeOf(world), revision: 3, event: 'accept' }), now),
  },
  drawTrialResult: { allowed: beginner, given: aFiledTrial, call: (actor, world) => drawTrialResult(actor, codeOf(world).code, now, paper) },
  renewTrial: { allowed: beginner, given: aTrial, call: (actor, world) => renewTrial(actor, codeOf(world), now) },
  discardTrial: { allowed: beginner, given: aTrial, call: (actor, world) => discardTrial(actor, codeOf(world), now) },
  attachTrialFile: {
    allowed: beginner, allowedCode: 'too-many-files', given: aTrialWithFile,
    call: async (actor, world) => attachTrialFile(actor, { ...codeOf(world), componentKey: 'birthNotice', fileId: await aStored(world) }, now),
  },
  detachTrialFile: { allowed: beginner, given: aTrialWithFile, call: (actor, world) => detachTrialFile(actor, { ...codeOf(world), ...fileOf(world) }, now) },
  listTrialFiles: { allowed: beginner, given: aTrialWithFile, call: (actor, world) => listTrialFiles(actor, codeOf(world).code, now) },
  grantTrialFile: { allowed: beginner, given: aTrialWithFile, call: (actor, world) => grantTrialFile(actor, { ...codeOf(world), ...fileOf(world) }, now) },
  expireTrials: { allowed: ['system'], given: aTrial, call: (actor) => expireTrials(actor, {}, now) },
}
