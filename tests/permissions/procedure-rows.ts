import { db } from '@/lib/core/db'
import { officeValues } from '@/lib/dossier/model/result-values'
import { copyProcedure } from '@/lib/procedure/copy-procedure'
import { keepPicture } from '@/lib/procedure/keep-picture'
import { findPicture, hasPicture } from '@/lib/procedure/queries/pictures'
import { queuePictures } from '@/lib/procedure/queue-pictures'
import { createProcedure } from '@/lib/procedure/create-procedure'
import { importProcedure } from '@/lib/procedure/import-procedure'
import { discardDraftVersion } from '@/lib/procedure/discard-draft-version'
import { importDefinition } from '@/lib/procedure/import-definition'
import { publishVersion } from '@/lib/procedure/publish-version'
import {
  countLevels, findDraftVersion, findPublished, findVersion, listProcedures, listPublished, listSectors, listVersions,
} from '@/lib/procedure/queries'
import { findDraftSteps, listDraftSteps, listPublishedFieldKeys } from '@/lib/procedure/queries/draft-steps'
import { redoDraftChange } from '@/lib/procedure/redo-draft-change'
import { undoDraftChange } from '@/lib/procedure/undo-draft-change'
import { findChooser, findEditedChooser, listChoosers } from '@/lib/procedure/queries/choosers'
import { listDoubtful, listDoubts } from '@/lib/procedure/queries/doubts'
import { reopenDoubt } from '@/lib/procedure/reopen-doubt'
import { settleDoubts } from '@/lib/procedure/settle-doubts'
import { listSynonyms, searchProcedures } from '@/lib/procedure/queries/search'
import { raiseProcedure } from '@/lib/procedure/raise-procedure'
import { reindexProcedures } from '@/lib/procedure/reindex-procedures'
import { removeSynonym } from '@/lib/procedure/remove-synonym'
import { removeChooser } from '@/lib/procedure/remove-chooser'
import { undoChooser } from '@/lib/procedure/undo-chooser'
import { saveChooser } from '@/lib/procedure/save-chooser'
import { findNationalLimit, findNotOffered, findVersionNumber, namesOffered } from '@/lib/procedure/queries/lifecycle'
import { revertVersion } from '@/lib/procedure/revert-version'
import { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import { saveSynonym } from '@/lib/procedure/save-synonym'
import { procedureDefinition } from '@/lib/procedure/schema'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
import { withdrawVersion } from '@/lib/procedure/withdraw-version'
import { registerKinds } from '@/lib/register/model'
import { now } from '../support/clock'
import { aPublishedProcedure, system } from '../support/factories'
import { sampleProcedure } from '../support/sample-procedure'
import type { Rows } from './rows'
import { anyone, nothing, own, type World } from './world'

// Procedures belong to no agency: an administrator of any ward keeps them, and so does the seed.
const keepers = ['system', ...own('ADMINISTRATOR'), 'other ADMINISTRATOR'] as const

let codes = 100
/** A procedure of its own with a published version and a draft, so that publishing disturbs nobody. */
const anEditedProcedure = async (world: World) => {
  const code = `1.999${String((codes += 1))}`
  await aPublishedProcedure({ ...sampleProcedure, code })
  await startDraftVersion(system, { code }, now)
  world.note['code'] = code
}
/** A procedure that is not offered any more; `versionId` is the version it ended with. */
export const aWithdrawnProcedure = async (world: World) => {
  await anOfferedProcedure(world)
  await withdrawVersion(system, { code: codeOf(world), endsAt: null, reason: 'x', goTo: null }, now)
  world.note['versionId'] = (await db.procedureWithdrawal.findFirstOrThrow({ where: { version: { procedure: { code: codeOf(world) } } } })).versionId
}
/** A procedure that came in with the national catalogue. */
const anImported = async (world: World) => {
  world.note['code'] = `2.997${String((codes += 1))}`
  await importProcedure(system, { definition: { ...definition, code: codeOf(world), level: 'INFO' }, reason: 'x' }, now, known)
}
const anOfferedProcedure = async (world: World) => {
  const code = `1.999${String((codes += 1))}`
  await aPublishedProcedure({ ...sampleProcedure, code })
  world.note['code'] = code
}
const codeOf = ({ note }: World) => note['code'] ?? ''
const freshCode = () => `2.999${String((codes += 1))}`
const draftOf = ({ note }: World) => ({ code: note['code'] ?? '', revision: 0 })
const definition = procedureDefinition.parse(sampleProcedure)
const aChangedDraft = async (world: World) => {
  await anEditedProcedure(world)
  await saveDraftVersion(system, { ...draftOf(world), definition: { ...definition, summary: { vi: 'Khác' } } }, now)
}
const known = { registers: registerKinds, registryFields: [], placeholders: officeValues }

const aSynonym = { id: '', revision: 0, kind: 'SAME' as const, words: ['cưới'], means: 'kết hôn', meansEn: null }
const aChooser = {
  slug: 'thu', title: { vi: 'Thử' }, lead: { vi: 'Thử' },
  questions: [{ key: 'first', text: { vi: 'Gì?' }, options: [{ value: 'a', label: { vi: 'A' }, code: '1.000001' }, { value: 'b', label: { vi: 'B' }, code: '1.000002' }] }],
}
const aRaisableDraft = async (world: World) => {
  await anEditedProcedure(world)
  const { code } = draftOf(world)
  await saveDraftVersion(system, { code, revision: 0, definition: { ...definition, code, level: 'PARTIAL', legalBasis: ['60/2014/QH13'] } }, now)
}
const aKeptSynonym = async (world: World) => {
  const saved = await saveSynonym(system, aSynonym, now)
  world.note['synonym'] = saved.ok ? saved.value.id : ''
}
const aKeptChooser = async () => {
  await db.procedureChooser.deleteMany({ where: { slug: aChooser.slug } })
  await saveChooser(system, { definition: aChooser, revision: null }, now)
  await saveChooser(system, { definition: aChooser, revision: 0 }, now)
}

const aVersion = () => db.procedureVersion.findFirstOrThrow({ where: { state: 'PUBLISHED', procedure: { code: sampleProcedure.code } } })
const aPicture = async () => {
  await keepPicture(system, { versionId: (await aVersion()).id, locale: 'vi', png: new Uint8Array([1]) }, now)
}
const picture = async () => ({ code: sampleProcedure.code, number: (await aVersion()).number, locale: 'vi' }) as const

const aDoubt = { part: 'fees', code: 'fee-not-set', value: 'x' } as const
const aDoubtedProcedure = async (world: World) => {
  world.note['code'] = `1.996${String((codes += 1))}`
  await aPublishedProcedure({ ...sampleProcedure, code: codeOf(world), doubts: [aDoubt] })
  world.note['mark'] = (await listDoubts(system, codeOf(world), now))[0]?.mark ?? ''
}
const doubtOf = (world: World) => ({ code: codeOf(world), mark: world.note['mark'] ?? '' })
const aSettledDoubt = async (world: World) => {
  await aDoubtedProcedure(world)
  const { code, mark } = doubtOf(world)
  await settleDoubts(system, { code, marks: [mark], note: 'x' }, now)
}

export const procedureRows: Rows = {
  listDoubtful: { allowed: keepers, given: aDoubtedProcedure, call: (actor) => listDoubtful(actor, now) },
  listDoubts: { allowed: keepers, given: aDoubtedProcedure, call: (actor, world) => listDoubts(actor, codeOf(world), now) },
  settleDoubts: {
    allowed: keepers,
    given: aDoubtedProcedure,
    call: (actor, world) => settleDoubts(actor, { code: codeOf(world), marks: [doubtOf(world).mark], note: 'x' }, now),
  },
  reopenDoubt: { allowed: keepers, given: aSettledDoubt, call: (actor, world) => reopenDoubt(actor, doubtOf(world), now) },
  keepPicture: {
    allowed: ['system'],
    given: nothing,
    call: async (actor) => keepPicture(actor, { versionId: (await aVersion()).id, locale: 'en', png: new Uint8Array([1]) }, now),
  },
  queuePictures: { allowed: ['system'], given: nothing, call: (actor) => queuePictures(actor, {}, now) },
  findPicture: { allowed: anyone, given: aPicture, call: async (actor) => findPicture(actor, await picture()) },
  hasPicture: { allowed: anyone, given: aPicture, call: async (actor) => hasPicture(actor, await picture()) },
  searchProcedures: { allowed: anyone, given: nothing, call: (actor) => searchProcedures(actor, { at: now, q: 'khai sinh' }) },
  listSynonyms: { allowed: keepers, given: aKeptSynonym, call: (actor) => listSynonyms(actor) },
  saveSynonym: { allowed: keepers, given: nothing, call: (actor) => saveSynonym(actor, aSynonym, now) },
  removeSynonym: { allowed: keepers, given: aKeptSynonym, call: (actor, { note }) => removeSynonym(actor, { id: note['synonym'] ?? '', revision: 0 }, now) },
  findChooser: { allowed: anyone, given: aKeptChooser, call: (actor) => findChooser(actor, 'thu') },
  listChoosers: { allowed: anyone, given: aKeptChooser, call: (actor) => listChoosers(actor) },
  findEditedChooser: { allowed: keepers, given: aKeptChooser, call: (actor) => findEditedChooser(actor, 'thu') },
  saveChooser: { allowed: keepers, given: aKeptChooser, call: (actor) => saveChooser(actor, { definition: aChooser, revision: 1 }, now) },
  undoChooser: { allowed: keepers, given: aKeptChooser, call: (actor) => undoChooser(actor, { slug: 'thu', revision: 1 }, now) },
  removeChooser: { allowed: keepers, given: aKeptChooser, call: (actor) => removeChooser(actor, { slug: 'thu', revision: 1 }, now) },
  raiseProcedure: { allowed: keepers, given: aRaisableDraft, call: (actor, world) => raiseProcedure(actor, { ...draftOf(world), revision: 1 }, now, known) },
  reindexProcedures: { allowed: keepers, given: nothing, call: (actor) => reindexProcedures(actor, now) },
  importProcedure: {
    allowed: keepers,
    given: nothing,
    call: (actor) => {
      codes += 1
      return importProcedure(actor, { definition: { ...definition, code: `2.998${String(codes)}`, level: 'INFO' }, reason: 'x' }, now, known)
    },
  },
  findPublished: { allowed: anyone, given: nothing, call: (actor) => findPublished(actor, sampleProcedure.code, now) },
  findVersion: {
    allowed: anyone,
    given: nothing,
    call: async (actor) => findVersion(actor, (await db.procedureVersion.findFirstOrThrow({ where: { state: 'PUBLISHED' } })).id),
  },
  listPublished: { allowed: anyone, given: nothing, call: (actor) => listPublished(actor, { at: now }) },
  listSectors: { allowed: anyone, given: nothing, call: (actor) => listSectors(actor, { at: now }) },
  countLevels: { allowed: anyone, given: nothing, call: (actor) => countLevels(actor, { at: now }) },
  listProcedures: { allowed: keepers, given: nothing, call: (actor) => listProcedures(actor) },
  listVersions: { allowed: keepers, given: nothing, call: (actor) => listVersions(actor, sampleProcedure.code) },
  findDraftVersion: { allowed: keepers, given: anEditedProcedure, call: (actor, world) => findDraftVersion(actor, draftOf(world).code) },
  createProcedure: {
    allowed: keepers,
    given: nothing,
    call: (actor) => createProcedure(actor, { definition: { ...definition, code: `2.999${String((codes += 1))}` } }, now),
  },
  startDraftVersion: { allowed: keepers, given: anEditedProcedure, call: (actor, world) => startDraftVersion(actor, draftOf(world), now) },
  saveDraftVersion: { allowed: keepers, given: anEditedProcedure, call: (actor, world) => saveDraftVersion(actor, { ...draftOf(world), definition }, now) },
  findDraftSteps: {
    allowed: keepers,
    given: aChangedDraft,
    call: async (actor, world) => (await findDraftSteps(actor, draftOf(world).code)).undo,
  },
  listDraftSteps: { allowed: keepers, given: aChangedDraft, call: (actor, world) => listDraftSteps(actor, draftOf(world).code, 0) },
  listPublishedFieldKeys: { allowed: keepers, given: anEditedProcedure, call: (actor, world) => listPublishedFieldKeys(actor, draftOf(world).code) },
  undoDraftChange: { allowed: keepers, given: aChangedDraft, call: (actor, world) => undoDraftChange(actor, { ...draftOf(world), revision: 1 }, now) },
  redoDraftChange: {
    allowed: keepers,
    given: async (world) => {
      await aChangedDraft(world)
      await undoDraftChange(system, { ...draftOf(world), revision: 1 }, now)
    },
    call: (actor, world) => redoDraftChange(actor, { ...draftOf(world), revision: 2 }, now),
  },
  discardDraftVersion: { allowed: keepers, given: anEditedProcedure, call: (actor, world) => discardDraftVersion(actor, draftOf(world), now) },
  withdrawVersion: {
    allowed: keepers,
    given: anOfferedProcedure,
    call: (actor, world) => withdrawVersion(actor, { code: codeOf(world), endsAt: null, reason: 'x', goTo: null }, now),
  },
  revertVersion: { allowed: keepers, given: anOfferedProcedure, call: (actor, world) => revertVersion(actor, { code: codeOf(world), number: 1 }, now) },
  copyProcedure: {
    allowed: keepers,
    given: anOfferedProcedure,
    call: (actor, world) => copyProcedure(actor, { code: codeOf(world), number: 1, newCode: freshCode(), name: 'x' }, now),
  },
  importDefinition: {
    allowed: keepers,
    given: nothing,
    call: (actor) => importDefinition(actor, { text: JSON.stringify({ ...sampleProcedure, code: freshCode() }) }, now),
  },
  findVersionNumber: { allowed: keepers, given: anEditedProcedure, call: (actor, world) => findVersionNumber(actor, codeOf(world), 2) },
  findNotOffered: { allowed: anyone, given: aWithdrawnProcedure, call: (actor, world) => findNotOffered(actor, codeOf(world), now) },
  findNationalLimit: {
    allowed: keepers,
    given: anImported,
    call: (actor, world) => findNationalLimit(actor, codeOf(world)),
  },
  namesOffered: { allowed: anyone, given: nothing, call: (actor) => namesOffered(actor, [sampleProcedure.code], now) },
  publishVersion: {
    allowed: keepers,
    given: anEditedProcedure,
    call: (actor, world) => publishVersion(actor, { ...draftOf(world), validFrom: null, reason: 'x' }, now, known),
  },
}
