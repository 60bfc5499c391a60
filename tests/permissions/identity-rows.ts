import { encrypt, hashToken, lookupHash, newToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { chooseLanguage } from '@/lib/identity/choose-language'
import { confirmEmail } from '@/lib/identity/confirm-email'
import { createAgency } from '@/lib/identity/create-agency'
import { disableOfficial } from '@/lib/identity/disable-official'
import { dropKeptForm } from '@/lib/identity/drop-kept-form'
import { enableOfficial } from '@/lib/identity/enable-official'
import { forgetEmail } from '@/lib/identity/forget-email'
import { grantRole } from '@/lib/identity/grant-role'
import { inviteOfficial } from '@/lib/identity/invite-official'
import { keepForm } from '@/lib/identity/keep-form'
import {
  findAgency, keptForm, linkToMail, listAgencies, listOfficials, listSessions, officialAddresses, officialNames, officialsOnDuty, ownAccount, ownOffice,
  ownRecord, personClaims, rolesHeld,
} from '@/lib/identity/queries'
import { removeAbsence } from '@/lib/identity/remove-absence'
import { requestEmailConfirmation } from '@/lib/identity/request-email-confirmation'
import { requestPasswordReset } from '@/lib/identity/request-password-reset'
import { revokeRole } from '@/lib/identity/revoke-role'
import { revokeSession } from '@/lib/identity/revoke-session'
import { setAbsence } from '@/lib/identity/set-absence'
import { setDemoAccess } from '@/lib/identity/set-demo-access'
import { setPassword } from '@/lib/identity/set-password'
import { signInCitizen } from '@/lib/identity/sign-in-citizen'
import { signInOfficial } from '@/lib/identity/sign-in-official'
import { signOut } from '@/lib/identity/sign-out'
import { sweepKeptForms } from '@/lib/identity/sweep-kept-forms'
import { now } from '../support/clock'
import { anOfficial } from '../support/factories'
import type { Rows } from './rows'
import { anyone, everyOfficial, nothing, own, type World } from './world'

const administrators = ['system', ...own('ADMINISTRATOR')] as const
const planners = ['system', ...own('ADMINISTRATOR', 'SUPERVISOR')] as const

/** A colleague of the ward who may be changed without changing those who ask. */
const aColleague = async (world: World) => {
  world.note['official'] = (await anOfficial(world.ward.id, 'CASE_OFFICER')).officialId
}
const colleague = ({ ward, note }: World) => ({ agencyId: ward.id, officialId: note['official'] ?? '' })
const anAbsence = async (world: World) => {
  await aColleague(world)
  world.note['absence'] = newId()
  const day = new Date('2026-12-01T00:00:00Z')
  await db.absence.create({ data: { id: world.note['absence'], officialId: world.note['official'] ?? '', fromDay: day, toDay: day } })
}
const aSession = (of: 'owner' | 'colleague') => async (world: World) => {
  await aColleague(world)
  world.note['session'] = newId()
  const whose = of === 'owner' ? { personId: world.owner.personId } : { officialId: world.note['official'] ?? '' }
  const expiresAt = new Date(now.getTime() + 3_600_000)
  await db.session.create({ data: { id: world.note['session'], tokenHash: hashToken(newToken()), ...whose, createdAt: now, lastSeenAt: now, expiresAt, steppedUpAt: now } })
}
/** A form of the counter's that was kept. */
const aKeptForm = async (world: World) => {
  const counter = world.own.COUNTER_OFFICER
  world.note['kept'] = newId()
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const kept = { officialId: counter.officialId, path: '/can-bo/ho-so/x', valuesCipher: encrypt('{}'), keptAt: now, expiresAt }
  await db.keptForm.deleteMany({ where: { officialId: counter.officialId } })
  await db.keptForm.create({ data: { id: world.note['kept'], ...kept } })
}
const email = 'ai-do@example.vn'
const claims = { sub: 'x', HoVaTen: 'Nguyễn X', SoDinhDanh: '048192009999', loAs: 2 }

export const identityRows: Rows = {
  // Whoever brings the proof (a link, a password, VNeID's word) is let in, whoever asks; without it nobody is.
  confirmEmail: { allowed: [], deniedCode: 'link-invalid', given: nothing, call: (actor) => confirmEmail(actor, { token: newToken() }, now) },
  setPassword: {
    allowed: [],
    deniedCode: 'link-invalid',
    given: nothing,
    call: (actor) => setPassword(actor, { token: newToken(), password: 'mot cau dai va rieng' }, now),
  },
  signInOfficial: {
    allowed: [],
    given: nothing,
    call: async (actor) => {
      const outcome = await signInOfficial(actor, { email: 'khong-co@example.vn', password: 'x' }, now)
      return outcome.ok || null
    },
  },
  signInCitizen: { allowed: anyone, given: nothing, call: (actor) => signInCitizen(actor, { issuer: 'x', claims, locale: 'vi', device: '' }, now) },
  // The same answer to everybody, so that nobody learns whose address is known.
  requestPasswordReset: { allowed: anyone, given: nothing, call: (actor) => requestPasswordReset(actor, { email }, now) },

  createAgency: {
    allowed: ['system'],
    given: nothing,
    call: (actor) => {
      const words = { name: 'x', parent: 'x', address: 'x', hotline: 'x', email, place: 'x' }
      return createAgency(actor, { ...words, code: `H${newId()}`, validFrom: '2026-01-01' }, now)
    },
  },
  inviteOfficial: {
    weighty: true,
    allowed: administrators,
    given: nothing,
    call: (actor, { ward }) =>
      inviteOfficial(actor, { agencyId: ward.id, email: `${newId()}@example.vn`, fullName: 'x', title: 'x', roles: ['CLERK'] }, now),
  },
  grantRole: { weighty: true, allowed: administrators, given: aColleague, call: (actor, world) => grantRole(actor, { ...colleague(world), role: 'CLERK' }, now) },
  revokeRole: { weighty: true, allowed: administrators, given: aColleague, call: (actor, world) => revokeRole(actor, { ...colleague(world), role: 'CASE_OFFICER' }, now) },
  disableOfficial: { weighty: true, allowed: administrators, given: aColleague, call: (actor, world) => disableOfficial(actor, colleague(world), now) },
  enableOfficial: {
    weighty: true,
    allowed: administrators,
    given: async (world) => {
      await aColleague(world)
      await db.official.update({ where: { id: world.note['official'] ?? '' }, data: { disabledAt: now } })
    },
    call: (actor, world) => enableOfficial(actor, colleague(world), now),
  },
  setDemoAccess: {
    // Nobody at all outside the demonstration.
    allowed: [],
    given: aColleague,
    call: (actor, { note }) => setDemoAccess(actor, { officialId: note['official'] ?? '' }, now),
  },
  setAbsence: {
    allowed: planners,
    given: aColleague,
    call: (actor, world) => setAbsence(actor, { ...colleague(world), fromDay: '2026-12-01', toDay: '2026-12-02' }, now),
  },
  removeAbsence: {
    allowed: planners,
    given: anAbsence,
    call: (actor, { ward, note }) => removeAbsence(actor, { agencyId: ward.id, absenceId: note['absence'] ?? '' }, now),
  },
  revokeSession: {
    allowed: own('ADMINISTRATOR'),
    given: aSession('colleague'),
    call: (actor, { note }) => revokeSession(actor, { sessionId: note['session'] ?? '' }, now),
  },
  signOut: { allowed: ['owner'], given: aSession('owner'), call: (actor, { note }) => signOut(actor, { sessionId: note['session'] ?? '' }, now) },
  listSessions: { allowed: ['owner'], given: aSession('owner'), call: (actor) => listSessions(actor, now) },

  requestEmailConfirmation: {
    allowed: ['owner', 'stranger'],
    given: nothing,
    call: (actor) => requestEmailConfirmation(actor, { email }, now),
  },
  forgetEmail: {
    allowed: ['owner'],
    given: async ({ owner }) => {
      const data = { emailCipher: encrypt(email), emailHash: lookupHash('email', email), emailConfirmedAt: now }
      await db.person.update({ where: { id: owner.personId }, data })
    },
    call: (actor) => forgetEmail(actor, {}, now),
  },
  chooseLanguage: { allowed: ['owner', 'stranger'], given: nothing, call: (actor) => chooseLanguage(actor, { language: 'en' }, now) },
  personClaims: { allowed: ['owner', 'stranger'], given: nothing, call: (actor) => personClaims(actor) },
  ownRecord: { allowed: ['owner', 'stranger'], given: nothing, call: (actor) => ownRecord(actor) },
  ownAccount: { allowed: ['owner', 'stranger'], given: nothing, call: (actor) => ownAccount(actor) },
  // Whose session ended says so by its token, and is nobody by then.
  keepForm: { allowed: [], given: nothing, call: (actor) => keepForm(actor, { token: newToken(), path: '/can-bo/ho-so/x', values: {} }, now) },
  keptForm: { allowed: own('COUNTER_OFFICER'), given: aKeptForm, call: (actor) => keptForm(actor, '/can-bo/ho-so/x', now) },
  dropKeptForm: { allowed: own('COUNTER_OFFICER'), given: aKeptForm, call: (actor, { note }) => dropKeptForm(actor, { id: note['kept'] ?? '' }) },
  sweepKeptForms: { allowed: ['system'], given: nothing, call: (actor) => sweepKeptForms(actor, {}, now) },
  ownOffice: { allowed: everyOfficial, given: nothing, call: (actor) => ownOffice(actor) },
  officialNames: { allowed: ['system', ...everyOfficial], given: aColleague, call: (actor, { note }) => officialNames(actor, [note['official'] ?? '']) },
  rolesHeld: { allowed: [...own('ADMINISTRATOR'), 'other ADMINISTRATOR'], given: nothing, call: (actor) => rolesHeld(actor) },
  listOfficials: { allowed: administrators, given: nothing, call: (actor, { ward }) => listOfficials(actor, ward.id, '2026-11-23') },
  linkToMail: { allowed: [], given: nothing, call: (actor) => linkToMail(actor, { linkId: newId(), sealed: 'x' }, now) },
  officialAddresses: { allowed: ['system'], given: nothing, call: (actor, { own }) => officialAddresses(actor, [own.CLERK.officialId]) },
  officialsOnDuty: { allowed: anyone, given: nothing, call: (actor, { ward }) => officialsOnDuty(actor, ward.id, 'CLERK', '2026-11-23') },
  findAgency: { allowed: anyone, given: nothing, call: (actor, { ward }) => findAgency(actor, ward.id) },
  listAgencies: { allowed: anyone, given: nothing, call: (actor) => listAgencies(actor) },
}
