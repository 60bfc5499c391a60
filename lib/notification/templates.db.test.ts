import { beforeAll, describe, expect, test } from 'vitest'
import { aWard, anAccount } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { system } from '@/tests/support/factories'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encrypt, encryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { retryDeliveries } from './retry-deliveries'
import { retryDelivery } from './retry-delivery'
import { saveNoticeTemplate } from './save-notice-template'
import { saveNoticeTemplateInput, setSendingRulesInput } from './schema/templates'
import { setSendingRules } from './set-sending-rules'
import { sweepGivenUp } from './sweep-given-up'
import { sentByAgency } from './queries/deliveries'
import { changedTemplates, sendingRules, templateHistory } from './queries/templates'

let agencyId: string
let first: Actor
let second: Actor
beforeAll(async () => {
  const ward = await aWard()
  agencyId = ward
  first = (await anAccount(ward, 'ADMINISTRATOR')).actor
  second = (await anAccount(ward, 'ADMINISTRATOR')).actor
})

const key = { topic: 'dossier.accepted', channel: 'SMS', locale: 'vi' } as const
const posted = (over: object) => ({ agencyId, ...key, revision: '0', intent: 'save', ...over })
const save = (actor: Actor, text: string | null, revision: number) =>
  saveNoticeTemplate(actor, { agencyId, ...key, revision, content: text === null ? null : { text } }, now)

describe('the words of an agency', () => {
  test('are one whichever of two administrators was first, stay in the history, and go back to the shipped ones', async () => {
    const both = await Promise.all([save(first, 'A {lien_ket}', 0), save(second, 'B {lien_ket}', 0)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, code: 'changed-meanwhile' })
    expect((await save(second, 'C {lien_ket}', 1)).ok).toBe(true)
    expect([...(await changedTemplates(first, agencyId))]).toEqual(['dossier.accepted SMS vi'])
    expect((await save(first, null, 2)).ok).toBe(true)
    expect([...(await changedTemplates(first, agencyId))]).toEqual([])
    const history = await templateHistory(first, agencyId, key)
    expect(history?.map(({ revision, content }) => [revision, content?.sms?.text.endsWith('{lien_ket}') ?? null])).toEqual([[3, null], [2, true], [1, true]])
  })

  const faults = (over: object) => {
    const parsed = saveNoticeTemplateInput.safeParse(posted(over))
    return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
  }

  test.each([
    ['an unknown placeholder', { text: 'Hồ sơ {ma_so} {lien_ket}' }, { text: 'unknown-placeholder' }],
    ['a code where there is none', { text: '{ma_xac_nhan}' }, { text: 'unknown-placeholder' }],
    ['a brace that is not closed', { text: 'Hồ sơ {ma' }, { text: 'unknown-placeholder' }],
    ['nothing', { text: ' ' }, { text: 'required' }],
    ['two lines', { text: 'a\nb' }, { text: 'one-line' }],
    ['a second header', { channel: 'EMAIL', subject: 'x\r\nBcc: a@b.example', body: 'x' }, { subject: 'one-line' }],
    ['a code that is not said', { topic: 'dossier.hand-over-code', text: 'Hồ sơ {ma}' }, { text: 'code-missing' }],
    ['a code on the lock screen', { topic: 'dossier.hand-over-code', channel: 'EMAIL', subject: '{ma_xac_nhan}', body: '{ma_xac_nhan}' }, { subject: 'code-in-subject' }],
    ['no number of a template', { channel: 'ZALO', templateId: 'x', params: 'ma = {ma}' }, { templateId: 'template-id' }],
    ['a parameter without a value', { channel: 'ZALO', templateId: '123456', params: 'ma' }, { params: 'params' }],
  ])('are refused at the field: %s', (_, over, expected) => {
    expect(faults(over)).toEqual(expected)
  })

  test('are taken as typed where nothing is wrong', () => {
    expect(faults({ text: 'Hồ sơ {ma}' })).toEqual({})
    const mail = saveNoticeTemplateInput.parse(posted({ channel: 'EMAIL', subject: 'Hồ sơ {ma}', body: '<b>một</b>\r\n\r\nhai', button: '' }))
    expect(mail.content).toEqual({ subject: 'Hồ sơ {ma}', body: '<b>một</b>\n\nhai', button: '' })
    const zalo = saveNoticeTemplateInput.parse(posted({ channel: 'ZALO', templateId: '123456', params: ' ma_ho_so = {ma} \nurl={lien_ket}' }))
    expect(zalo.content).toMatchObject({ params: { ma_ho_so: '{ma}', url: '{lien_ket}' } })
  })
})

test('how an agency sends is saved by one of two', async () => {
  expect(await sendingRules(first, agencyId)).toEqual({ quietFrom: 1260, quietTo: 420, plainSms: true, revision: 0 })
  const input = setSendingRulesInput.parse({ agencyId, revision: '0', quietFrom: '22:30', quietTo: '6:00' })
  expect(input).toMatchObject({ quietFrom: 1350, quietTo: 360, plainSms: false })
  const both = await Promise.all([setSendingRules(first, input, now), setSendingRules(second, input, now)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await setSendingRules(second, { ...input, revision: 1, plainSms: true }, now)).ok).toBe(true)
  expect(await setSendingRules(first, { ...input, revision: 1 }, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
  expect(setSendingRulesInput.safeParse({ agencyId, revision: 0, quietFrom: '24:00', quietTo: '7' }).error?.issues).toHaveLength(2)
})

describe('the log of sending', () => {
  const aDelivery = (state: 'FAILED' | 'SENT', createdAt: Date, kept = true) =>
    db.delivery.create({
      data: {
        id: newId(), channel: 'SMS', agencyId, topic: 'dossier.accepted', params: {}, locale: 'vi', addressCipher: encrypt('0905123456'),
        secretCipher: kept ? encryptJson({ link: '/x' }) : null, dedupeKey: newId(), state, attempts: 3, lastError: 'SMS 103', createdAt,
      },
    })

  test('masks the address, filters, and pages without a gap', async () => {
    const rows = []
    for (let n = 0; n < 52; n += 1) rows.push(await aDelivery('SENT', new Date(now.getTime() + Math.floor(n / 3) * 1000)))
    const page = await sentByAgency(first, agencyId, { state: 'SENT' })
    const rest = await sentByAgency(first, agencyId, { state: 'SENT', after: page?.next ?? '' })
    expect(new Set([...(page?.items ?? []), ...(rest?.items ?? [])].map(({ id }) => id)).size).toBe(52)
    expect(page?.items[0]?.address).toBe('******3456')
    expect(JSON.stringify(page)).not.toContain('0905123')
    expect((await sentByAgency(first, agencyId, { channel: 'EMAIL' }))?.items).toEqual([])
    expect((await sentByAgency(first, agencyId, { day: '2001-01-01' }))?.items).toEqual([])
  })

  test('sends again what was given up, one or all, but nothing whose words are gone', async () => {
    const [one, two, gone] = [await aDelivery('FAILED', now), await aDelivery('FAILED', now), await aDelivery('FAILED', now, false)]
    expect((await retryDelivery(first, { deliveryId: one.id }, now)).ok).toBe(true)
    expect(await retryDelivery(first, { deliveryId: one.id }, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await retryDelivery(first, { deliveryId: gone.id }, now)).toEqual({ ok: false, code: 'not-found' })
    expect(await retryDeliveries(second, { agencyId }, now)).toMatchObject({ ok: true, value: { again: 1 } })
    const after = await db.delivery.findUniqueOrThrow({ where: { id: two.id } })
    expect(after).toMatchObject({ state: 'PENDING', attempts: 0 })
    expect(decryptJson(after.secretCipher ?? Buffer.of())).toEqual({ link: '/x' })
    const jobs = await db.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker._private_jobs WHERE key IN (${`deliver-${one.id}`}, ${`deliver-${two.id}`})`
    expect(jobs).toHaveLength(2)
  })

  test('forgets after thirty days what would have been said, and keeps that it was not', async () => {
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
    const [old, fresh, sent] = [await aDelivery('FAILED', ago(31)), await aDelivery('FAILED', ago(29)), await aDelivery('SENT', ago(31), false)]
    expect((await sweepGivenUp(second, {}, now)).ok).toBe(false)
    expect((await sweepGivenUp(system, {}, now)).ok).toBe(true)
    const kept = async (id: string) => (await db.delivery.findUniqueOrThrow({ where: { id } })).secretCipher !== null
    expect(await Promise.all([old, fresh, sent].map(({ id }) => kept(id)))).toEqual([false, true, false])
    expect(await db.delivery.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({ state: 'FAILED', lastError: 'SMS 103' })
    expect(await retryDelivery(first, { deliveryId: old.id }, now)).toEqual({ ok: false, code: 'not-found' })
  })
})
