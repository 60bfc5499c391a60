import { describe, expect, test } from 'vitest'
import { decrypt, hashToken, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { aSignedInCitizen, aWard, anAccount, claimsOf, nobody, officialSession, traceOf } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { disableOfficial } from './disable-official'
import { grantRole } from './grant-role'
import { listSessions, personClaims } from './queries'
import { revokeRole } from './revoke-role'
import { revokeSession } from './revoke-session'
import { actorOfToken } from './session/actor-of-token'
import { signInCitizen } from './sign-in-citizen'
import { signOut } from './sign-out'

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const signIn = (claims: unknown, at = now) =>
  signInCitizen(nobody, { issuer: 'https://vneid.test', claims, locale: 'vi', device: 'test' }, at)

async function sessionOf(token: string): Promise<string> {
  return (await db.session.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } })).id
}

describe('a citizen who signs in', () => {
  test('is known by issuer and subject, also under a new personal id, and told apart from another issuer', async () => {
    const first = await signIn(claimsOf('048190000001'))
    const again = await signIn(claimsOf('048190000001', { SoDinhDanh: '048190000002', HoVaTen: 'Trần Thị Mới', loAs: '1', acr: undefined }))
    const elsewhere = await signInCitizen(
      nobody,
      { issuer: 'https://other.test', claims: claimsOf('048190000001'), locale: 'en', device: '' },
      now,
    )
    if (!first.ok || !again.ok || !elsewhere.ok) throw new Error('refused')
    expect(again.value.personId).toBe(first.value.personId)
    expect(again.value.assuranceLevel).toBe(1)
    expect(again.value.token).not.toBe(first.value.token)
    expect(elsewhere.value.personId).not.toBe(first.value.personId)
    const row = await db.person.findUniqueOrThrow({ where: { id: first.value.personId } })
    expect(row).toMatchObject({ fullName: 'Trần Thị Mới', locale: 'vi', assuranceLevel: 1 })
    expect(row.personalIdHash).toBe(lookupHash('personal-id', '048190000002'))
    expect(row.personalIdLast4Hash).toBe(lookupHash('last-four', '0002'))
    expect(decrypt(row.personalIdCipher)).toBe('048190000002')
    expect(row.phoneHash).toBe(lookupHash('phone', '0905123456'))
    expect(JSON.stringify(row)).not.toContain('0905123456')
    expect(await traceOf(first.value.personId)).toEqual(['session.begin', 'person.renumber', 'session.begin'])
  })

  test('may do so twice at the same moment for the first time', async () => {
    const both = await Promise.all([signIn(claimsOf('048190000003')), signIn(claimsOf('048190000003'))])
    const ids = both.map((result) => (result.ok ? result.value.personId : result.code))
    expect(new Set(ids).size).toBe(1)
  })

  test.each([
    ['a sign-in of level 1 with an account of level 2', { loAs: 2, acr: '1' }, 1],
    ['a level nobody named', { loAs: undefined, acr: undefined }, 1],
    ['the level of the account alone', { loAs: '2', acr: undefined }, 2],
  ])('has the lower level: %s', async (_, change, level) => {
    const result = await signIn(claimsOf(`0481910${String(Math.trunc(Math.random() * 1e5)).padStart(5, '0')}`, change))
    expect(result).toMatchObject({ ok: true, value: { assuranceLevel: level } })
  })

  test('is refused without a name, without a personal id, and as a business', async () => {
    expect(await signIn(claimsOf('048190000004', { HoVaTen: ' ' }))).toEqual({ ok: false, code: 'claims-incomplete' })
    expect(await signIn(claimsOf('048190000004', { SoDinhDanh: '4819' }))).toEqual({ ok: false, code: 'claims-incomplete' })
    expect(await signIn(claimsOf('048190000004', { LoaiTaiKhoan: '2' }))).toEqual({ ok: false, code: 'not-a-citizen' })
    expect(await db.person.count({ where: { subject: '048190000004' } })).toBe(0)
  })

  test('reads their own claims, without those about the sign-in', async () => {
    const { actor } = await aSignedInCitizen()
    expect(await personClaims(actor)).toMatchObject({ HoVaTen: 'Trần Thị Thử', NgayThangNamSinh: '1990-02-03' })
    expect(await personClaims(nobody)).toBeNull()
  })
})

describe('a session', () => {
  test('belongs to the holder of the token; the database holds no token', async () => {
    const { token, personId } = await aSignedInCitizen()
    expect((await actorOfToken(token, now))?.actor).toEqual({ kind: 'citizen', personId, assuranceLevel: 2 })
    expect(await actorOfToken(hashToken(token), now)).toBeNull()
    expect(await actorOfToken('', now)).toBeNull()
  })

  test('ends after an hour without a request, for an official after half an hour, and in any case after twelve', async () => {
    const { token } = await aSignedInCitizen()
    const { email } = await anAccount(await aWard(), 'CLERK')
    const official = await officialSession(email)
    expect(await actorOfToken(official, later(29))).not.toBeNull()
    expect(await actorOfToken(official, later(58))).not.toBeNull()
    expect(await actorOfToken(official, later(89))).toBeNull()
    expect(await actorOfToken(token, later(60))).toBeNull()
    for (let minute = 0; minute < 720; minute += 30) expect(await actorOfToken(token, later(minute))).not.toBeNull()
    expect(await actorOfToken(token, later(720))).toBeNull()
  })

  test('notes once a minute that it was seen', async () => {
    const { token } = await aSignedInCitizen()
    const id = await sessionOf(token)
    await actorOfToken(token, new Date(now.getTime() + 50_000))
    expect((await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt).toEqual(now)
    await actorOfToken(token, later(2))
    expect((await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt).toEqual(later(2))
  })

  test('is not kept open by what a page asks by itself', async () => {
    const { email } = await anAccount(await aWard(), 'CLERK')
    const official = await officialSession(email)
    expect(await actorOfToken(official, later(29), false)).not.toBeNull()
    expect(await actorOfToken(official, later(31))).toBeNull()
  })

  test('is dead at the next request once its owner signs out or ends it elsewhere', async () => {
    const one = await aSignedInCitizen('048190000010')
    const other = await aSignedInCitizen('048190000010')
    expect(await listSessions(one.actor, now)).toHaveLength(2)
    expect(await signOut(one.actor, { sessionId: await sessionOf(one.token) }, now)).toEqual({ ok: true, value: {} })
    expect(await actorOfToken(one.token, now)).toBeNull()
    expect(await actorOfToken(other.token, now)).not.toBeNull()
    expect((await revokeSession(one.actor, { sessionId: await sessionOf(other.token) }, now)).ok).toBe(true)
    expect(await actorOfToken(other.token, now)).toBeNull()
    expect(await listSessions(one.actor, now)).toEqual([])
  })

  test('of somebody else is not there', async () => {
    const mine = await aSignedInCitizen()
    const stranger = await aSignedInCitizen()
    const sessionId = await sessionOf(mine.token)
    for (const actor of [stranger.actor, nobody]) {
      expect(await signOut(actor, { sessionId }, now)).toEqual({ ok: false, code: 'not-found' })
      expect(await revokeSession(actor, { sessionId }, now)).toEqual({ ok: false, code: 'not-found' })
    }
    expect(await revokeSession(mine.actor, { sessionId: newId() }, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await listSessions(nobody, now)).toEqual([])
    expect(await actorOfToken(mine.token, now)).not.toBeNull()
  })

  test('of an official is ended by an administrator of their agency, by no other', async () => {
    const [here, elsewhere] = [await aWard(), await aWard()]
    const clerk = await anAccount(here, 'CLERK')
    const token = await officialSession(clerk.email)
    const sessionId = await sessionOf(token)
    const foreign = await anAccount(elsewhere, 'ADMINISTRATOR')
    const supervisor = await anAccount(here, 'SUPERVISOR')
    for (const { actor } of [foreign, supervisor]) expect((await revokeSession(actor, { sessionId }, now)).ok).toBe(false)
    const own = await anAccount(here, 'ADMINISTRATOR')
    expect((await revokeSession(own.actor, { sessionId }, now)).ok).toBe(true)
    expect(await actorOfToken(token, now)).toBeNull()
  })
})

describe('roles', () => {
  test('count as they are in the database at each request', async () => {
    const agencyId = await aWard()
    const admin = await anAccount(agencyId, 'ADMINISTRATOR')
    const official = await anAccount(agencyId, 'CLERK')
    const token = await officialSession(official.email)
    const roles = async () => {
      const actor = (await actorOfToken(token, now))?.actor
      return actor?.kind === 'official' ? actor.grants.map((grant) => grant.role) : null
    }
    expect(await roles()).toEqual(['CLERK'])
    await grantRole(admin.actor, { officialId: official.officialId, agencyId, role: 'APPROVER' }, now)
    expect(await roles()).toEqual(['APPROVER', 'CLERK'])
    await revokeRole(admin.actor, { officialId: official.officialId, agencyId, role: 'CLERK' }, now)
    expect(await roles()).toEqual(['APPROVER'])
    await disableOfficial(admin.actor, { officialId: official.officialId, agencyId }, now)
    expect(await roles()).toBeNull()
  })
})
