import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { alarmSupervisors } from '@/lib/dossier/alarm-supervisors'
import { assignWaiting } from '@/lib/dossier/assign-waiting'
import { dismissOfficial } from '@/lib/dossier/dismiss-official'
import { handOverAbsence } from '@/lib/dossier/hand-over-absence'
import { countAsked, countHeld, listUnheld, waitingForAnybody } from '@/lib/dossier/queries/staffing'
import { listAbsences, listColleagues, staffOf } from '@/lib/identity/queries'
import { findRule, listRules, listStaff, tryRules } from '@/lib/routing/queries'
import { removeRule } from '@/lib/routing/remove-rule'
import { saveRule } from '@/lib/routing/save-rule'
import { now } from '../support/clock'
import { anOfficial } from '../support/factories'
import type { Rows } from './rows'
import { anyone, nothing, own, submitted, type World } from './world'

const administrators = ['system', ...own('ADMINISTRATOR')] as const

/** The counter of the ward has a dossier, and is away; a second one stands in. */
const heldByTheAbsent = async (world: World) => {
  await submitted(world)
  const [absent, deputy] = [world.own.COUNTER_OFFICER.officialId, (await anOfficial(world.ward.id, 'COUNTER_OFFICER')).officialId]
  const id = newId()
  await db.absence.deleteMany({})
  await db.absence.create({ data: { id, officialId: absent, fromDay: new Date('2026-12-24T00:00:00Z'), toDay: new Date('2026-12-24T00:00:00Z'), deputyId: deputy } })
  await db.assignment.updateMany({ where: { officialId: absent, releasedAt: null }, data: { releasedAt: now } })
  const { stepKey } = await db.dossier.update({ where: { id: world.dossierId }, data: { assigneeId: absent } })
  const assignment = { id: newId(), agencyId: world.ward.id, dossierId: world.dossierId, stepKey: stepKey ?? '', role: 'COUNTER_OFFICER' as const, officialId: absent, assignedAt: now, reason: 'test' }
  await db.assignment.create({ data: assignment })
  Object.assign(world.note, { absence: id, deputy })
}

const aRule = async (world: World) => {
  world.note['rule'] = newId()
  const rule = { id: world.note['rule'], agencyId: world.ward.id, role: 'CLERK' as const, createdAt: now, updatedAt: now }
  await db.assignmentRule.create({ data: { ...rule, officials: { create: { officialId: world.own.CLERK.officialId } } } })
}
const says = { role: 'CLERK', procedureCode: null, sectorKey: null, commune: null, groups: null } as const
const matter = { procedureCode: 'x', sectorKey: 'x', address: null }

export const assignmentRows: Rows = {
  saveRule: {
    allowed: administrators,
    given: nothing,
    call: (actor, { ward, own: { CLERK } }) => saveRule(actor, { agencyId: ward.id, ...says, officialIds: [CLERK.officialId] }, now),
  },
  removeRule: { allowed: administrators, given: aRule, call: (actor, { ward, note }) => removeRule(actor, { agencyId: ward.id, ruleId: note['rule'] ?? '' }, now) },
  listRules: { allowed: administrators, given: aRule, call: (actor, { ward }) => listRules(actor, ward.id) },
  findRule: { allowed: administrators, given: aRule, call: (actor, { note }) => findRule(actor, note['rule'] ?? '') },
  listStaff: { allowed: administrators, given: nothing, call: (actor, { ward }) => listStaff(actor, ward.id, now) },
  tryRules: { allowed: administrators, given: nothing, call: (actor, { ward }) => tryRules(actor, { agencyId: ward.id, role: 'CLERK', matter }, now) },
  staffOf: { allowed: anyone, given: nothing, call: (actor, { ward }) => staffOf(actor, ward.id, '2026-11-23') },
  listAbsences: {
    allowed: own('COUNTER_OFFICER', 'SUPERVISOR', 'ADMINISTRATOR'),
    given: heldByTheAbsent,
    call: (actor) => listAbsences(actor, '2026-11-23'),
  },
  listColleagues: { allowed: own('COUNTER_OFFICER', 'CASE_OFFICER', 'CIVIL_STATUS_OFFICER', 'APPROVER', 'CLERK', 'SUPERVISOR', 'ADMINISTRATOR'), given: nothing, call: (actor, { ward }) => listColleagues(actor, ward.id) },
  dismissOfficial: {
    weighty: true,
    allowed: administrators,
    given: async (world) => {
      world.note['official'] = (await anOfficial(world.ward.id, 'CASE_OFFICER')).officialId
    },
    call: (actor, { ward, note }) => dismissOfficial(actor, { officialId: note['official'] ?? '', agencyId: ward.id, receiverId: null }, now, []),
  },
  handOverAbsence: {
    allowed: ['system', ...own('COUNTER_OFFICER', 'SUPERVISOR', 'ADMINISTRATOR')],
    given: heldByTheAbsent,
    call: (actor, { ward, note }) => handOverAbsence(actor, { absenceId: note['absence'] ?? '', agencyId: ward.id }, now),
  },
  assignWaiting: { allowed: ['system'], given: submitted, call: (actor, { dossierId }) => assignWaiting(actor, { dossierId }, now) },
  alarmSupervisors: { allowed: ['system'], given: nothing, call: (actor, { ward }) => alarmSupervisors(actor, { agencyId: ward.id, link: '/x' }, now) },
  countHeld: {
    allowed: ['system', ...own('COUNTER_OFFICER', 'SUPERVISOR', 'ADMINISTRATOR')],
    given: heldByTheAbsent,
    call: (actor, { ward, own: { COUNTER_OFFICER } }) => countHeld(actor, { agencyId: ward.id, officialId: COUNTER_OFFICER.officialId }),
  },
  countAsked: {
    allowed: ['system', ...own('COUNTER_OFFICER', 'SUPERVISOR', 'ADMINISTRATOR')],
    given: async (world) => {
      await heldByTheAbsent(world)
      const [asking, asked] = [world.own.SUPERVISOR.officialId, world.own.COUNTER_OFFICER.officialId]
      const question = { questionCipher: encrypt('x'), state: 'OPEN' as const, askedAt: now, askedById: asking, remindAt: now, dueAt: now }
      await db.opinionRequest.create({ data: { ...question, id: newId(), dossierId: world.dossierId, agencyId: world.ward.id, askedOf: 'COLLEAGUE', officialId: asked } })
    },
    call: (actor, { ward, own: { COUNTER_OFFICER } }) => countAsked(actor, { agencyId: ward.id, officialId: COUNTER_OFFICER.officialId }),
  },
  listUnheld: {
    allowed: own('SUPERVISOR'),
    given: async (world) => {
      await submitted(world)
      // A role that nobody has.
      await db.dossier.update({ where: { id: world.dossierId }, data: { stepRole: 'ADMINISTRATOR', assigneeId: null } })
      await db.absence.create({ data: { id: newId(), officialId: world.own.ADMINISTRATOR.officialId, fromDay: new Date('2026-11-23T00:00:00Z'), toDay: new Date('2026-11-23T00:00:00Z') } })
    },
    call: (actor) => listUnheld(actor, now),
  },
  waitingForAnybody: { allowed: ['system'], given: submitted, call: (actor, { ward }) => waitingForAnybody(actor, ward.id) },
}
