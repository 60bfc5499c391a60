import { db } from '@/lib/core/db'
import { officeValues } from '@/lib/dossier/model/result-values'
import { createProcedure } from '@/lib/procedure/create-procedure'
import { discardDraftVersion } from '@/lib/procedure/discard-draft-version'
import { publishVersion } from '@/lib/procedure/publish-version'
import {
  countLevels, findDraftVersion, findPublished, findVersion, listProcedures, listPublished, listSectors, listVersions,
} from '@/lib/procedure/queries'
import { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import { procedureDefinition } from '@/lib/procedure/schema'
import { startDraftVersion } from '@/lib/procedure/start-draft-version'
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
const draftOf = ({ note }: World) => ({ code: note['code'] ?? '', revision: 0 })
const definition = procedureDefinition.parse(sampleProcedure)
const known = { registers: registerKinds, registryFields: [], placeholders: officeValues }

export const procedureRows: Rows = {
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
  discardDraftVersion: { allowed: keepers, given: anEditedProcedure, call: (actor, world) => discardDraftVersion(actor, draftOf(world), now) },
  publishVersion: {
    allowed: keepers,
    given: anEditedProcedure,
    call: (actor, world) => publishVersion(actor, { ...draftOf(world), validFrom: null, reason: 'x' }, now, known),
  },
}
