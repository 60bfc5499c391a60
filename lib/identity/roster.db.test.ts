import { beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { aSignedInCitizen, aWard, anAccount, goodPassword, nobody, officialSession, traceOf } from '@/tests/support/accounts'
import { monday, now } from '@/tests/support/clock'
import { createAgency } from './create-agency'
import { disableOfficial } from './disable-official'
import { enableOfficial } from './enable-official'
import { grantRole } from './grant-role'
import { mintActor } from './mint-actor'
import { findAgency, listAgencies, listOfficials, officialNames, officialsOnDuty, ownOffice } from './queries'
import { removeAbsence } from './remove-absence'
import { revokeRole } from './revoke-role'
import { actorOfToken } from './session/actor-of-token'
import { setAbsence } from './set-absence'
import { signInOfficial } from './sign-in-official'

type Account = Awaited<ReturnType<typeof anAccount>>

const notFound = { ok: false, code: 'not-found' }
let agencyId: string
let elsewhere: string
let admin: Account
let clerk: Account
let strangers: Account['actor'][]

beforeEach(async () => {
  agencyId = await aWard()
  elsewhere = await aWard()
  admin = await anAccount(agencyId, 'ADMINISTRATOR')
  clerk = await anAccount(agencyId, 'CLERK')
  const foreign = await anAccount(elsewhere, 'ADMINISTRATOR')
  const approver = await anAccount(agencyId, 'APPROVER')
  strangers = [foreign.actor, approver.actor, nobody, (await aSignedInCitizen()).actor]
})

const of = (account: Account, role: Role = 'CLERK') => ({ officialId: account.officialId, agencyId, role })

describe('a role', () => {
  test('is given and taken by an administrator of the agency only', async () => {
    for (const actor of strangers) {
      expect(await grantRole(actor, of(clerk, 'APPROVER'), now)).toEqual(notFound)
      expect(await revokeRole(actor, of(clerk), now)).toEqual(notFound)
    }
    const foreigner = await anAccount(elsewhere, 'CLERK')
    expect(await grantRole(admin.actor, of(foreigner), now)).toEqual(notFound)
    expect(await grantRole(admin.actor, { ...of(clerk), officialId: newId() }, now)).toEqual(notFound)
    expect(await grantRole(admin.actor, of(clerk), now)).toEqual({ ok: false, code: 'already-granted' })
    expect((await grantRole(admin.actor, of(clerk, 'APPROVER'), now)).ok).toBe(true)
    expect((await revokeRole(admin.actor, of(clerk), now)).ok).toBe(true)
    expect(await revokeRole(admin.actor, of(clerk), now)).toEqual(notFound)
    expect((await grantRole(admin.actor, of(clerk), now)).ok).toBe(true)
    expect((await traceOf(clerk.officialId)).slice(-3)).toEqual(['role.grant', 'role.revoke', 'role.grant'])
  })

  test('given twice at the same moment is given once', async () => {
    const both = await Promise.all([1, 2].map(() => grantRole(admin.actor, of(clerk, 'APPROVER'), now)))
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(await db.officialGrant.count({ where: { officialId: clerk.officialId, role: 'APPROVER' } })).toBe(1)
  })

  test('of the last administrator stays, also when two take it from each other at once', async () => {
    const last = { ok: false, code: 'last-administrator' }
    expect(await revokeRole(admin.actor, of(admin, 'ADMINISTRATOR'), now)).toEqual(last)
    expect(await disableOfficial(admin.actor, of(admin), now)).toEqual(last)
    const second = await anAccount(agencyId, 'ADMINISTRATOR')
    const both = await Promise.all([
      revokeRole(admin.actor, of(second, 'ADMINISTRATOR'), now),
      revokeRole(second.actor, of(admin, 'ADMINISTRATOR'), now),
    ])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both).toContainEqual(last)
  })
})

describe('disabling', () => {
  test('is for administrators of every agency the official serves', async () => {
    for (const actor of strangers) expect(await disableOfficial(actor, of(clerk), now)).toEqual(notFound)
    await db.officialGrant.create({ data: { id: newId(), officialId: clerk.officialId, agencyId: elsewhere, role: 'CLERK', grantedAt: now } })
    expect(await disableOfficial(admin.actor, of(clerk), now)).toEqual({ ok: false, code: 'works-elsewhere' })
    const other = await anAccount(agencyId, 'CASE_OFFICER')
    expect((await disableOfficial(admin.actor, of(other), now)).ok).toBe(true)
    expect(await disableOfficial(admin.actor, of(other), now)).toEqual({ ok: false, code: 'already-disabled' })
    expect(await grantRole(admin.actor, of(other, 'APPROVER'), now)).toEqual({ ok: false, code: 'disabled' })
    expect(await officialsOnDuty(nobody, agencyId, 'CASE_OFFICER', monday)).toEqual([])
  })

  test('is undone with the roles as they were, and the sessions stay ended', async () => {
    const other = await anAccount(agencyId, 'CASE_OFFICER')
    const token = await officialSession(other.email)
    expect(await enableOfficial(admin.actor, of(other), now)).toEqual({ ok: false, code: 'already-enabled' })
    await disableOfficial(admin.actor, of(other), now)
    for (const actor of strangers) expect(await enableOfficial(actor, of(other), now)).toEqual(notFound)
    const credentials = { email: other.email, password: goodPassword, device: '' }
    expect((await signInOfficial(nobody, credentials, now)).ok).toBe(false)

    const both = await Promise.all([1, 2].map(() => enableOfficial(admin.actor, of(other), now)))
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(await actorOfToken(token, now)).toBeNull()
    expect((await signInOfficial(nobody, credentials, now)).ok).toBe(true)
    expect(await officialsOnDuty(nobody, agencyId, 'CASE_OFFICER', monday)).toEqual([other.officialId])
    expect(await traceOf(other.officialId)).toEqual(expect.arrayContaining(['official.disable', 'official.enable']))
  })

  test('of somebody who serves elsewhere too is undone by who administers both', async () => {
    await disableOfficial(admin.actor, of(clerk), now)
    await db.officialGrant.create({ data: { id: newId(), officialId: clerk.officialId, agencyId: elsewhere, role: 'CLERK', grantedAt: now } })
    expect(await enableOfficial(admin.actor, of(clerk), now)).toEqual({ ok: false, code: 'works-elsewhere' })
  })
})

describe('an absence', () => {
  const week = { fromDay: '2026-11-23', toDay: '2026-11-27' }

  test('keeps work away on its days, first and last included', async () => {
    const on = (day: string) => officialsOnDuty(nobody, agencyId, 'CLERK', day)
    const set = await setAbsence(clerk.actor, { ...of(clerk), ...week }, now)
    expect(set.ok).toBe(true)
    expect([await on('2026-11-22'), await on('2026-11-23'), await on('2026-11-27'), await on('2026-11-28')]).toEqual([
      [clerk.officialId],
      [],
      [],
      [clerk.officialId],
    ])
    if (!set.ok) return
    expect((await removeAbsence(clerk.actor, { absenceId: set.value.absenceId, agencyId }, now)).ok).toBe(true)
    expect(await on('2026-11-23')).toEqual([clerk.officialId])
  })

  test('is noted by the official, a supervisor or an administrator, and not for days gone by', async () => {
    for (const actor of strangers) expect(await setAbsence(actor, { ...of(clerk), ...week }, now)).toEqual(notFound)
    const supervisor = await anAccount(agencyId, 'SUPERVISOR')
    const past = { fromDay: '2026-11-19', toDay: '2026-11-20' }
    expect(await setAbsence(supervisor.actor, { ...of(clerk), ...past }, now)).toEqual({ ok: false, code: 'in-the-past' })
    const set = await setAbsence(supervisor.actor, { ...of(clerk), ...week }, now)
    if (!set.ok) throw new Error(set.code)
    const absence = { absenceId: set.value.absenceId, agencyId }
    for (const actor of strangers) expect(await removeAbsence(actor, absence, now)).toEqual(notFound)
    expect(await removeAbsence(admin.actor, { ...absence, agencyId: elsewhere }, now)).toEqual(notFound)
    expect((await removeAbsence(admin.actor, absence, now)).ok).toBe(true)
    expect(await removeAbsence(admin.actor, absence, now)).toEqual(notFound)
  })
})

describe('the list of people', () => {
  test('is for administrators, with roles, state and coming absences', async () => {
    await setAbsence(admin.actor, { ...of(clerk), fromDay: '2026-12-01', toDay: '2026-12-02' }, now)
    const rows = await listOfficials(admin.actor, agencyId, monday)
    expect(rows).toHaveLength(3)
    const row = rows.find(({ id }) => id === clerk.officialId)
    expect(row).toMatchObject({ email: clerk.email, roles: ['CLERK'], invited: false, disabledAt: null })
    expect(row?.absences.map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([['2026-12-01', '2026-12-02']])
    for (const actor of strangers) expect(await listOfficials(actor, agencyId, monday)).toEqual([])
  })

  test('names officials to officials only', async () => {
    expect((await officialNames(admin.actor, [clerk.officialId])).get(clerk.officialId)?.fullName).toBe('Lê Thử')
    expect((await officialNames(nobody, [clerk.officialId])).size).toBe(0)
    expect(await ownOffice(clerk.actor)).toEqual({ fullName: 'Lê Thử', title: 'Công chức' })
    expect(await ownOffice(nobody)).toBeNull()
  })
})

describe('an agency', () => {
  test('is set up once, by the seed alone, and seen by everybody', async () => {
    const input = { code: 'H17.97.1', name: 'A', parent: '', address: '', hotline: '', email: '', place: '', validFrom: '2025-07-01' }
    const system = mintActor({ kind: 'system', job: 'seed' })
    expect(await createAgency(admin.actor, input, now)).toEqual(notFound)
    const made = await createAgency(system, input, now)
    expect(await createAgency(system, input, now)).toEqual({ ok: false, code: 'code-taken' })
    expect(made.ok && (await findAgency(nobody, made.value.agencyId))?.code).toBe('H17.97.1')
    expect((await listAgencies(nobody)).map(({ code }) => code)).toContain('H17.97.1')
  })
})
