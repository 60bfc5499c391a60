import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { encrypt, encryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId, longId } from '@/lib/core/ids'
import { findCase } from '@/lib/dossier/queries/case'
import { grantDossierFile } from '@/lib/dossier/queries/files'
import { findMyDossier, findMyDraft } from '@/lib/dossier/queries/mine'
import { saveDraft } from '@/lib/dossier/save-draft'
import { startDraft } from '@/lib/dossier/start-draft'
import { submitDossier } from '@/lib/dossier/submit-dossier'
import { mintActor } from '@/lib/identity/mint-actor'
import { fieldRows } from './permissions/field-rows'
import { actorOf, aBase, aWorld, type Persona, type World } from './permissions/world'
import { now } from './support/clock'
import { anUpload, aPublishedProcedure, aReadyDraft } from './support/factories'
import { sampleProcedure } from './support/sample-procedure'

const procedureCode = sampleProcedure.code
type Pages = NonNullable<(typeof sampleProcedure)['form']>['pages']
const numbers = ['048079009901', '048181009902', '048210009903', '048192009904']
const contacts = ['0905123456', 'nguoi.thu@example.vn', '0905765432']

const people: Pages[number] = {
  key: 'people',
  title: { vi: 'Người liên quan' },
  sections: [{
    key: 'people',
    fields: [
      { key: 'fatherId', type: 'personalId', label: { vi: 'Số định danh cha' } },
      { key: 'phone', type: 'phone', label: { vi: 'Điện thoại' }, prefill: { source: 'profile', item: 'phone' } },
      { key: 'email', type: 'email', label: { vi: 'Thư điện tử' } },
      { key: 'mother', type: 'person', label: { vi: 'Mẹ' }, parts: [{ part: 'personalId' }, { part: 'phone' }] },
      { key: 'others', type: 'table', label: { vi: 'Người khác' }, rowLabel: { vi: 'Người' }, columns: [{ key: 'id', type: 'personalId', label: { vi: 'Số' } }] },
    ],
  }],
}
const typedIn: [string, string][] = [
  ['fatherId', '048079009901'], ['phone', '0905123456'], ['email', 'nguoi.thu@example.vn'], ['mother.personalId', '048181009902'],
  ['mother.phone', '0905765432'], ['others', ''], ['others.0.id', '048210009903'],
]

let world: World
let helper: Actor
let filedFileId: string

/** Filed by the owner with all of that in it, answered for by a registry too, and with the copy of what was filed. */
beforeAll(async () => {
  const base = await aBase()
  await aPublishedProcedure({ ...sampleProcedure, form: { pages: [...(sampleProcedure.form?.pages ?? []), people] } })
  world = await aWorld(base)
  const { draft } = await aReadyDraft(world.owner, world.ward.id, now)
  await saveDraft(world.owner, { procedureCode, pageKey: 'people', entries: typedIn }, now)
  const saved = await findMyDraft(world.owner, procedureCode, now)
  const filed = await submitDossier(world.owner, { draft, revision: saved?.revision ?? 0, consent: 'on' }, now)
  if (!filed.ok) throw new Error(filed.code)
  const subject = { personalId: numbers[3], name: 'Nguyễn Văn Thử', birthDate: '1992-01-01' }
  const said = { field: 'civil-status.birth', source: 'civil-status', callId: newId(), at: now.toISOString(), askedAt: now.toISOString(), by: { kind: 'citizen', id: world.owner.personId } }
  const look = { ...said, finding: 'FOUND', subject, values: { motherId: numbers[1] }, differences: [] }
  await db.componentLookUp.create({
    data: {
      id: newId(), dossierId: draft, agencyId: world.ward.id, componentKey: 'birthNotice', finding: 'FOUND', subjectHash: 'x', askedAt: now,
      evidenceCipher: encryptJson([look]),
    },
  })
  filedFileId = await anUpload(world.owner, world.ward.id, now)
  await db.dossier.update({ where: { id: draft }, data: { filedFileId } })
  Object.assign(world, { code: filed.value.code, dossierId: draft })
  helper = mintActor({ kind: 'citizen', personId: world.owner.personId, assuranceLevel: 2, helpedBy: { helperId: world.stranger.personId, assistanceId: newId() } })
}, 60_000)

const whoIs = (reader: Persona | 'helper'): Actor => (reader === 'helper' ? helper : actorOf(reader, world))

async function readBy(actor: Actor) {
  const read = JSON.stringify([await findCase(actor, world.code, now), await findMyDossier(actor, world.code)])
  const seen = (values: readonly string[]) => values.filter((value) => read.includes(value)).length
  const state = (values: readonly string[], ends: readonly string[]) => (seen(values) === values.length ? 'whole' : seen(values) > 0 ? 'some' : seen(ends) > 0 ? 'masked' : 'none')
  return { number: (of: readonly string[]) => state(of, ['•901', '•902', '•903']), contact: state(contacts, ['•456', '•.vn', '•432']) }
}

describe.each(Object.entries(fieldRows))('%s', (reader, sees) => {
  it(`sees numbers ${sees.number}, contacts ${sees.contact}, ${sees.filedCopy ? 'and' : 'and not'} the copy of what was filed`, async () => {
    const actor = whoIs(reader as Persona | 'helper')
    const { number, contact } = await readBy(actor)
    // What a registry said of others is for officials alone.
    expect(number(actor.kind === 'official' ? numbers : numbers.slice(0, 3))).toBe(sees.number)
    expect(contact).toBe(sees.contact)
    expect((await grantDossierFile(actor, { code: world.code, fileId: filedFileId }, now)) !== null).toBe(sees.filedCopy)
  })
})

it('fills a form that a helper types from what the state vouches for, and from nothing the citizen told the portal', async () => {
  const { owner, stranger, ward } = await aWorld(world)
  await db.person.update({ where: { id: owner.personId }, data: { phoneCipher: encrypt('0905123456') } })
  const typing = mintActor({ kind: 'citizen', personId: owner.personId, assuranceLevel: 2, helpedBy: { helperId: stranger.personId, assistanceId: newId() } })
  const phoneFor = async (actor: typeof owner) => {
    await startDraft(actor, { procedureCode, agencyId: ward.id }, now)
    const draft = await findMyDraft(actor, procedureCode, now)
    await db.dossier.deleteMany({ where: { id: longId(draft?.key ?? '') ?? '' } })
    return draft?.content.answers['phone']
  }
  expect(await phoneFor(owner)).toBe('0905123456')
  expect(await phoneFor(typing)).toBeUndefined()
})
