import { beforeEach, describe, expect, test } from 'vitest'
import { aSignedInCitizen, aWard, anAccount, mailedToken, nobody, traceOf } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { chooseLanguage } from './choose-language'
import { confirmEmail } from './confirm-email'
import { forgetEmail } from './forget-email'
import { linkToMail, ownAccount } from './queries'
import { requestEmailConfirmation } from './request-email-confirmation'
import { setPassword } from './set-password'

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const invalid = { ok: false, code: 'link-invalid' }
let people = 0
let citizenId = ''
let citizen: Awaited<ReturnType<typeof aSignedInCitizen>>

beforeEach(async () => {
  citizenId = `0481901${String((people += 1)).padStart(5, '0')}`
  citizen = await aSignedInCitizen(citizenId)
})

const email = 'mai.hanh@congdan.example'
const ask = (address = email, at = now) => requestEmailConfirmation(citizen.actor, { email: address }, at)
const account = () => ownAccount(citizen.actor)

describe('an e-mail to write to', () => {
  test('counts once its link was used, which works once', async () => {
    expect((await ask()).ok).toBe(true)
    expect(await account()).toMatchObject({ email, emailConfirmedAt: null, phone: '0905123456' })
    const token = (await mailedToken(email)) ?? ''
    const both = await Promise.all([1, 2].map(() => confirmEmail(nobody, { token }, later(1))))
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both).toContainEqual(invalid)
    expect(await account()).toMatchObject({ email, emailConfirmedAt: later(1) })
    expect(await ask()).toEqual({ ok: false, code: 'already-confirmed' })
    expect(await traceOf(citizen.personId)).toEqual(['session.begin', 'email.request-confirmation', 'email.confirm'])
  })

  test('is not confirmed by a link to the address before, nor after a day', async () => {
    await ask()
    const old = (await mailedToken(email)) ?? ''
    await ask('khac@congdan.example')
    expect(await confirmEmail(nobody, { token: old }, now)).toEqual(invalid)
    const fresh = (await mailedToken('khac@congdan.example')) ?? ''
    expect(await confirmEmail(nobody, { token: fresh }, later(24 * 60))).toEqual(invalid)
    expect((await account())?.emailConfirmedAt).toBeNull()
    expect((await confirmEmail(nobody, { token: fresh }, later(60))).ok).toBe(true)
  })

  test('can be asked for five times an hour', async () => {
    for (let n = 0; n < 5; n += 1) expect((await ask(`n${String(n)}@congdan.example`)).ok).toBe(true)
    expect(await ask()).toEqual({ ok: false, code: 'too-many' })
    expect((await ask(email, later(61))).ok).toBe(true)
  })

  test('is erased with its links when it is not wanted any more', async () => {
    await ask()
    const token = (await mailedToken(email)) ?? ''
    expect((await forgetEmail(citizen.actor, {}, now)).ok).toBe(true)
    expect(await account()).toMatchObject({ email: null, emailConfirmedAt: null })
    expect(await confirmEmail(nobody, { token }, now)).toEqual(invalid)
    expect(await forgetEmail(citizen.actor, {}, now)).toEqual({ ok: false, code: 'not-found' })
  })

  test('is written to in the language the citizen chose, until they choose another', async () => {
    expect((await account())?.locale).toBe('vi')
    for (const language of ['en', 'en'] as const) expect((await chooseLanguage(citizen.actor, { language }, now)).ok).toBe(true)
    expect((await account())?.locale).toBe('en')
    expect(await traceOf(citizen.personId)).toEqual(['session.begin', 'language.choose'])
    await aSignedInCitizen(citizenId, later(5))
    expect((await account())?.locale).toBe('en')
  })

  test('belongs to citizens, and its link sets no password', async () => {
    const { actor } = await anAccount(await aWard(), 'CLERK')
    for (const other of [nobody, actor]) {
      expect(await requestEmailConfirmation(other, { email }, now)).toEqual({ ok: false, code: 'not-found' })
      expect(await forgetEmail(other, {}, now)).toEqual({ ok: false, code: 'not-found' })
      expect(await ownAccount(other)).toBeNull()
      expect(await linkToMail(other, {}, now)).toBeNull()
    }
    await ask()
    const token = (await mailedToken(email)) ?? ''
    expect(await setPassword(nobody, { token, password: 'con trâu qua cầu treo' }, now)).toEqual(invalid)
  })
})
