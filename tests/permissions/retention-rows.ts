import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { removeBytes } from '@/lib/document/remove-bytes'
import { askErasure } from '@/lib/privacy/ask-erasure'
import { destroyDue } from '@/lib/privacy/destroy-due'
import { endHold } from '@/lib/privacy/end-hold'
import { eraseAccounts } from '@/lib/privacy/erase-accounts'
import { findErasure } from '@/lib/privacy/queries/erasure'
import { listDestructions, listHolds, listRetentionRules, listRuleSectors, takeDestructions } from '@/lib/privacy/queries/retention'
import { saveRetentionRule } from '@/lib/privacy/save-retention-rule'
import { setHold } from '@/lib/privacy/set-hold'
import { switchRetentionRule } from '@/lib/privacy/switch-retention-rule'
import { takeBackErasure } from '@/lib/privacy/take-back-erasure'
import { now } from '../support/clock'
import type { Rows } from './rows'
import { everyOfficial, nothing, own, submitted, type World } from './world'

const citizens = ['owner', 'stranger'] as const
const administrators = own('ADMINISTRATOR')
const holding = own('SUPERVISOR', 'ADMINISTRATOR')
const rule = { kind: 'stopped', sector: '' } as const

const asked = async ({ owner }: World) => {
  await db.erasure.create({ data: { id: newId(), personId: owner.personId, state: 'ASKED', askedAt: now, dueAt: new Date(now.getTime() + 1000) } })
}
const aRule = async ({ ward, own: staff }: World) => {
  const agencyId = ward.id
  await db.retentionRule.deleteMany({ where: { agencyId } })
  await saveRetentionRule(staff.ADMINISTRATOR, { agencyId, ...rule, amount: 5, unit: 'YEAR', basis: 'x' }, now)
}
const aHold = async (world: World) => {
  const id = newId()
  world.note['hold'] = id
  const until = new Date('2030-01-01T00:00:00Z')
  await db.retentionHold.create({
    data: { id, agencyId: world.ward.id, personId: world.owner.personId, reasonCipher: encrypt('x'), setAt: now, setById: newId(), untilDay: until },
  })
}
const aRun = async ({ ward }: World) => {
  await db.destructionRun.create({
    data: { id: newId(), agencyId: ward.id, kind: 'notice', sector: '', amount: 1, unit: 'YEAR', basis: 'x', startedAt: now, finishedAt: now, listHash: 'x' },
  })
}

/** What is erased and destroyed: by whom it concerns, by the administrators of the agency, and at night. */
export const retentionRows: Rows = {
  askErasure: { allowed: citizens, given: nothing, call: (actor) => askErasure(actor, {}, now) },
  takeBackErasure: { allowed: ['owner'], given: asked, call: (actor) => takeBackErasure(actor, {}, now) },
  findErasure: { allowed: citizens, given: nothing, call: (actor) => findErasure(actor, now) },
  eraseAccounts: { allowed: ['system'], given: nothing, call: (actor) => eraseAccounts(actor, { links: { done: () => '/', hindered: () => '/' } }, now) },
  removeBytes: { allowed: ['system'], given: nothing, call: (actor) => removeBytes(actor, { names: [] }) },
  destroyDue: { allowed: ['system'], given: nothing, call: (actor) => destroyDue(actor, {}, now) },
  listRetentionRules: { allowed: administrators, given: nothing, call: (actor, { ward }) => listRetentionRules(actor, ward.id, now) },
  // The names of sectors are public.
  listRuleSectors: { allowed: everyOfficial, given: nothing, call: (actor) => listRuleSectors(actor) },
  listDestructions: { allowed: administrators, given: aRun, call: (actor, { ward }) => listDestructions(actor, ward.id) },
  takeDestructions: { allowed: administrators, given: aRun, call: (actor, { ward }) => takeDestructions(actor, ward.id, now) },
  listHolds: { allowed: holding, given: aHold, call: (actor, { ward }) => listHolds(actor, ward.id, now) },
  saveRetentionRule: {
    allowed: administrators, given: nothing, call: (actor, { ward }) => saveRetentionRule(actor, { agencyId: ward.id, ...rule, amount: 5, unit: 'YEAR', basis: 'x' }, now),
  },
  switchRetentionRule: {
    allowed: administrators, weighty: true, given: aRule,
    call: async (actor, { ward }) => switchRetentionRule(actor, {
      agencyId: ward.id, ...rule, intent: 'off', revision: (await db.retentionRule.findFirst({ where: { agencyId: ward.id, ...rule } }))?.revision ?? 0,
    }, now),
  },
  setHold: {
    allowed: holding, given: submitted,
    call: (actor, { ward, code }) => setHold(actor, { agencyId: ward.id, subject: code, reason: 'x', untilDay: '2030-01-01' }, now),
  },
  endHold: { allowed: holding, given: aHold, call: (actor, { note }) => endHold(actor, { holdId: note['hold'] ?? '', intent: 'end' }, now) },
}
