import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { bookRows } from './permissions/book-rows'
import { counterRows } from './permissions/counter-rows'
import { dossierRows } from './permissions/dossier-rows'
import { exportRows } from './permissions/export-rows'
import { feedbackRows } from './permissions/feedback-rows'
import { givingRows } from './permissions/giving-rows'
import { otherRows } from './permissions/other-rows'
import { privacyRows } from './permissions/privacy-rows'
import { receptionRows } from './permissions/reception-rows'
import { roundsRows } from './permissions/rounds-rows'
import type { Rows } from './permissions/rows'
import { workbenchRows } from './permissions/workbench-rows'
import { actorOf, aBase, aWorld, type Base } from './permissions/world'

/** The queries that show somebody what the portal knows of another person: their content, not only a name in one's own queue. */
const shows = [
  'findCase', 'previewResult', 'grantDossierFile', 'findThread', 'searchPapers', 'findOpinion', 'grantOpinionFile',
  'findRouting', 'findReadyResults', 'findReceiptMatter', 'findCollection', 'findLabelMatter', 'findTransfer', 'grantScan',
  'findReceipts', 'findPassedOn', 'grantPassedOnResult', 'beginSitting',
  'listLog', 'readLog', 'listEntries', 'searchEntries', 'findEntry', 'readBook',
  'findComplaint', 'listDayAppointments', 'listRectifications',
  'listInsisted',
]

/** Those whose row in the table of permissions is about somebody who came to the counter, or about many. */
const aboutOthers = ['findReceipts', 'beginSitting', 'readLog']

const table: Rows = {
  ...dossierRows, ...otherRows, ...workbenchRows, ...givingRows, ...counterRows, ...exportRows, ...bookRows, ...feedbackRows,
  ...receptionRows, ...roundsRows, ...privacyRows,
}

let base: Base
beforeAll(async () => {
  base = await aBase()
})

describe.each(shows)('%s', (name) => {
  it('leaves a row that the owner of the data can see', async () => {
    const row = table[name]
    const persona = row?.allowed.find((one) => one !== 'owner' && one !== 'system') ?? row?.allowed.find((one) => one === 'system')
    if (!row || !persona) throw new Error(`${name} has no row in the table of permissions, or nobody may call it`)
    const world = await aWorld(base)
    await row.given(world)
    const actor = actorOf(persona, world)
    const mine = { ownerId: aboutOthers.includes(name) ? { not: null } : world.owner.personId, actorKind: actor.kind, ...(actor.kind === 'official' && { actorId: actor.officialId }) }
    const before = await db.auditEntry.count({ where: mine })
    await row.call(actor, world)
    expect(await db.auditEntry.count({ where: mine })).toBeGreaterThan(before)
  })
})
