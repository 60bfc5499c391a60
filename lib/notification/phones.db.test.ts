import { beforeEach, expect, test } from 'vitest'
import { now } from '@/tests/support/clock'

process.env.SMS_URL = 'http://localhost:9'
const { aSignedInCitizen } = await import('@/tests/support/accounts')
const { decryptJson } = await import('@/lib/core/crypto')
const { db } = await import('@/lib/core/db')
const { chooseChannels } = await import('./choose-channels')
const { confirmPhone } = await import('./confirm-phone')
const { forgetPhone } = await import('./forget-phone')
const { ownChannels } = await import('./queries/channels')
const { requestPhoneConfirmation } = await import('./request-phone-confirmation')
const { chooseChannelsInput, requestPhoneConfirmationInput } = await import('./schema')

let people = 0
let citizen: Awaited<ReturnType<typeof aSignedInCitizen>>
let phone: string
beforeEach(async () => {
  people += 1
  citizen = await aSignedInCitizen(`0481902${String(people).padStart(5, '0')}`)
  phone = `09051${String(people).padStart(5, '0')}`
})

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ask = (to = phone, at = now) => requestPhoneConfirmation(citizen.actor, { phone: to }, at)
const own = (at = now) => ownChannels(citizen.actor, at)
async function sentCode(): Promise<string> {
  const { id } = await db.phoneCode.findFirstOrThrow({ where: { personId: citizen.personId, usedAt: null } })
  const { secretCipher } = await db.delivery.findUniqueOrThrow({ where: { dedupeKey: `phone-code-${id}-phone` } })
  return (decryptJson(secretCipher ?? Buffer.of()) as { code: string }).code
}
const wrongOf = (code: string) => (code === '000000' ? '111111' : '000000')

test('a phone counts once its code was typed, which works once', async () => {
  expect((await ask()).ok).toBe(true)
  expect(await own()).toMatchObject({ phone, confirmed: false, codeSent: true })
  const code = await sentCode()
  expect(JSON.stringify(await db.phoneCode.findMany({ where: { personId: citizen.personId } }))).not.toContain(code)
  expect(await confirmPhone(citizen.actor, { code: wrongOf(code) }, now)).toEqual({ ok: false, code: 'code-wrong' })
  const both = await Promise.all([1, 2].map(() => confirmPhone(citizen.actor, { code }, later(1))))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await own()).toMatchObject({ phone, confirmed: true, codeSent: false })
  expect(await ask()).toEqual({ ok: false, code: 'already-confirmed' })
})

test('five wrong codes, ten minutes or another phone make a code worthless', async () => {
  await ask()
  const code = await sentCode()
  const wrong = await Promise.all([1, 2, 3, 4, 5].map(() => confirmPhone(citizen.actor, { code: wrongOf(code) }, now)))
  expect(wrong.every((result) => !result.ok && result.code === 'code-wrong')).toBe(true)
  expect(await confirmPhone(citizen.actor, { code }, now)).toEqual({ ok: false, code: 'code-over' })
  await ask()
  expect(await confirmPhone(citizen.actor, { code: await sentCode() }, later(10))).toEqual({ ok: false, code: 'code-over' })
  await ask('0912345678')
  expect(await own()).toMatchObject({ phone: '0912345678', confirmed: false })
})

test('five codes an hour, for the person and for the phone whoever asks', async () => {
  for (let n = 0; n < 5; n += 1) expect((await ask()).ok).toBe(true)
  expect(await ask()).toEqual({ ok: false, code: 'too-many' })
  const other = await aSignedInCitizen('048190299999')
  expect(await requestPhoneConfirmation(other.actor, { phone }, now)).toEqual({ ok: false, code: 'too-many' })
  expect((await ask(phone, later(61))).ok).toBe(true)
})

test('is erased with its codes', async () => {
  await ask()
  const code = await sentCode()
  expect((await forgetPhone(citizen.actor, {}, now)).ok).toBe(true)
  expect(await own()).toMatchObject({ phone: null, confirmed: false, codeSent: false })
  expect(await confirmPhone(citizen.actor, { code }, now)).toEqual({ ok: false, code: 'code-over' })
})

test('the choice of channels holds until another, and none is a choice', async () => {
  expect((await own())?.choices.sms).toEqual(['action', 'outcome', 'appointment'])
  await chooseChannels(citizen.actor, { email: [], sms: ['progress'], zalo: [] }, now)
  expect((await own())?.choices).toEqual({ email: [], sms: ['progress'], zalo: [] })
})

test('what is posted is read: one box, several, none, and a phone as people write it', () => {
  expect(chooseChannelsInput.parse({ email: 'action', sms: ['action', 'outcome'], locale: 'vi' })).toEqual({ email: ['action'], sms: ['action', 'outcome'], zalo: [], locale: 'vi' })
  expect(requestPhoneConfirmationInput.parse({ phone: ' +84 905 123 456 ', locale: 'vi' }).phone).toBe('0905123456')
  for (const wrong of ['', '02363888888', '090512345', 'x']) expect(requestPhoneConfirmationInput.safeParse({ phone: wrong, locale: 'vi' }).success).toBe(false)
})
