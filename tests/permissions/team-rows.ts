import { encryptJson, lookupHash } from '@/lib/core/crypto'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { askAssistedFiling } from '@/lib/dossier/ask-assisted-filing'
import { agreeToAssistance } from '@/lib/identity/agree-to-assistance'
import { appointMember } from '@/lib/identity/appoint-member'
import { askToFile } from '@/lib/identity/ask-to-file'
import { attestAssistance } from '@/lib/identity/attest-assistance'
import { beginAssistance } from '@/lib/identity/begin-assistance'
import { dismissMember } from '@/lib/identity/dismiss-member'
import { endAssistance } from '@/lib/identity/end-assistance'
import { expireAssistances } from '@/lib/identity/expire-assistances'
import { finishTurn } from '@/lib/identity/finish-turn'
import { joinLine } from '@/lib/identity/join-line'
import { planEvent } from '@/lib/identity/plan-event'
import { findLine, listEvents, listEventsToHelpAt } from '@/lib/identity/queries/help-events'
import { assistanceToTell, hasFiledFor, helpFigures, listHelpers, listMembers, listUnconfirmed, ownTeamwork } from '@/lib/identity/queries/team'
import { takeNext } from '@/lib/identity/take-next'
import { now } from '../support/clock'
import { sampleProcedure } from '../support/sample-procedure'
import type { Rows } from './rows'
import { nothing, own, type World } from './world'

const administrator = own('ADMINISTRATOR')
const today = dayOf(now)

/** `stranger` is a member of the team of the ward. */
async function aMember(world: World): Promise<string> {
  const id = newId()
  const day = toDateColumn(today)
  await db.teamMember.create({
    data: { id, agencyId: world.ward.id, personId: world.stranger.personId, groups: '1-3', fromDay: day, toDay: day, appointedAt: now, appointedById: world.own.ADMINISTRATOR.officialId },
  })
  world.note['member'] = id
  return id
}

/** `stranger` asked to help `owner`, or does. */
const helping = (state: 'ASKED' | 'OPEN') => async (world: World) => {
  const id = newId()
  const personId = world.owner.personId
  await db.assistance.create({
    data: {
      id, agencyId: world.ward.id, memberId: await aMember(world), helperId: world.stranger.personId, group: '1', procedureCode: sampleProcedure.code, ownerId: personId,
      ownerIdHash: lookupHash('personal-id', personId), ownerCipher: encryptJson({ name: 'Nguyễn Văn Thử', phone: '0905000111' }), phoneHash: 'x', state, askedAt: now,
      ...(state === 'OPEN' && { openedAt: now }), expiresAt: new Date(now.getTime() + 60_000),
    },
  })
  await db.assistanceCode.create({ data: { id, assistanceId: id, codeHash: 'x', createdAt: now, expiresAt: new Date(now.getTime() + 60_000) } })
  world.note['assistance'] = id
}
const assistanceOf = ({ note }: World) => ({ assistanceId: note['assistance'] ?? '' })

/** `stranger` helps at a filing day of the ward, and called the one who waits. */
async function anEvent(world: World): Promise<void> {
  await aMember(world)
  const id = newId()
  await db.helpEvent.create({ data: { id, agencyId: world.ward.id, name: 'Ngày hội', place: 'Nhà văn hóa', day: toDateColumn(today), opensMinute: 0, closesMinute: 1439, createdAt: now } })
  await db.helpTurn.create({ data: { id: newId(), eventId: id, number: 1, joinedAt: now } })
  const called = newId()
  await db.helpTurn.create({ data: { id: called, eventId: id, number: 2, joinedAt: now, state: 'CALLED', helperId: world.stranger.personId } })
  Object.assign(world.note, { event: id, turn: called })
}
const eventOf = ({ note }: World) => ({ eventId: note['event'] ?? '' })

/** The community digital team: appointed by administrators, confirmed at the counter or by the citizen, and blind otherwise. */
export const teamRows: Rows = {
  appointMember: {
    allowed: administrator, allowedCode: 'no-account', weighty: true, given: nothing,
    call: (actor, { ward }) => appointMember(actor, { agencyId: ward.id, personalId: '048300000000', name: 'Không Có', groups: '1', fromDay: today, toDay: today }, now),
  },
  dismissMember: {
    allowed: administrator, weighty: true, given: async (world) => { await aMember(world) },
    call: (actor, { note }) => dismissMember(actor, { memberId: note['member'] ?? '' }, now),
  },
  beginAssistance: {
    vouched: true,
    allowed: ['stranger'], given: async (world) => { await aMember(world) },
    call: (actor, { note }) => beginAssistance(actor, {
      memberId: note['member'] ?? '', group: '2', name: 'Nguyễn Thị Nhờ', personalId: '048300000001', phone: '0905000222', procedureCode: sampleProcedure.code,
    }, now),
  },
  agreeToAssistance: {
    allowed: ['stranger'], allowedCode: 'code-wrong', given: helping('ASKED'), call: (actor, world) => agreeToAssistance(actor, { ...assistanceOf(world), code: '000000' }, now),
  },
  attestAssistance: { allowed: own('COUNTER_OFFICER'), given: helping('ASKED'), call: (actor, world) => attestAssistance(actor, assistanceOf(world), now) },
  endAssistance: { allowed: ['owner', 'stranger'], given: helping('OPEN'), call: (actor, world) => endAssistance(actor, assistanceOf(world), now) },
  expireAssistances: { allowed: ['system'], given: helping('OPEN'), call: (actor) => expireAssistances(actor, new Date(now.getTime() + 3_600_000)) },
  // Only who types under an open assistance; lib/dossier/assisted.db.test.ts does.
  askToFile: { allowed: [], given: helping('OPEN'), call: (actor) => askToFile(actor, { revision: 1, fee: 0 }, now) },
  askAssistedFiling: { allowed: [], given: helping('OPEN'), call: (actor) => askAssistedFiling(actor, { procedureCode: sampleProcedure.code }, now) },
  planEvent: {
    allowed: [...administrator, 'system'], given: nothing,
    call: (actor, { ward }) => planEvent(actor, { agencyId: ward.id, name: 'Ngày hội', place: 'Nhà văn hóa', day: today, opens: 480, closes: 960 }, now),
  },
  joinLine: { allowed: ['stranger'], given: anEvent, call: (actor, world) => joinLine(actor, { ...eventOf(world), initial: 'A' }, now) },
  takeNext: { allowed: ['stranger'], given: anEvent, call: (actor, world) => takeNext(actor, eventOf(world), now) },
  finishTurn: { allowed: ['stranger'], given: anEvent, call: (actor, { note }) => finishTurn(actor, { turnId: note['turn'] ?? '', outcome: 'DONE' }, now) },
  listMembers: { allowed: [...administrator, 'system'], given: async (world) => { await aMember(world) }, call: (actor, { ward }) => listMembers(actor, ward.id, now) },
  helpFigures: { allowed: [...administrator, 'system'], given: helping('OPEN'), call: (actor, { ward }) => helpFigures(actor, ward.id) },
  ownTeamwork: { allowed: ['owner', 'stranger'], given: helping('OPEN'), call: (actor) => ownTeamwork(actor, now) },
  listUnconfirmed: { allowed: own('COUNTER_OFFICER'), given: helping('ASKED'), call: (actor, { ward }) => listUnconfirmed(actor, ward.id, now) },
  listHelpers: { allowed: ['owner'], given: helping('OPEN'), call: (actor) => listHelpers(actor) },
  // Nothing is filed here; lib/dossier/assisted.db.test.ts files.
  hasFiledFor: { allowed: [], given: helping('OPEN'), call: (actor, { owner }) => hasFiledFor(actor, owner.personId) },
  assistanceToTell: {
    allowed: ['system'], given: helping('ASKED'),
    call: (actor, world) => assistanceToTell(actor, { codeId: world.note['assistance'], sealed: Buffer.from(encryptJson({ code: '000000', phone: '0905000111' })).toString('base64') }, now),
  },
  listEvents: { allowed: [...administrator, 'system'], given: anEvent, call: (actor, { ward }) => listEvents(actor, ward.id, now) },
  listEventsToHelpAt: { allowed: ['stranger'], given: anEvent, call: (actor) => listEventsToHelpAt(actor, now) },
  findLine: { allowed: ['stranger'], given: anEvent, call: (actor, world) => findLine(actor, eventOf(world).eventId, now) },
}
