import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { aWard, anAccount, nobody, officialSession } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { system } from '@/tests/support/factories'
import { dropKeptForm } from './drop-kept-form'
import { keepForm } from './keep-form'
import { keptForm } from './queries'
import { actorOfToken } from './session/actor-of-token'
import { sweepKeptForms } from './sweep-kept-forms'

const path = '/can-bo/ho-so/H17.98.1-261123-0001/bo-sung'
const values = { items: ['field:a', 'component:b'], 'why.a': ['Ghi rõ hơn'] }
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function anOfficialWithSession() {
  const account = await anAccount(await aWard(), 'COUNTER_OFFICER')
  return { ...account, token: await officialSession(account.email) }
}

test('what was typed after the session ended is kept for its person, for an hour, sealed', async () => {
  const [one, colleague] = [await anOfficialWithSession(), await anOfficialWithSession()]
  expect(await actorOfToken(one.token, later(120))).toBeNull()
  expect(await keepForm(nobody, { token: one.token, path, values }, later(120))).toMatchObject({ ok: true })
  expect(await keptForm(one.actor, path, later(179))).toMatchObject({ values })
  expect(await keptForm(one.actor, `${path}x`, later(130))).toBeNull()
  expect(await keptForm(colleague.actor, path, later(130))).toBeNull()
  expect(await keptForm(nobody, path, later(130))).toBeNull()
  expect(await keptForm(one.actor, path, later(181))).toBeNull()
  const row = await db.keptForm.findFirstOrThrow({ where: { officialId: one.officialId } })
  expect(Buffer.from(row.valuesCipher).toString('latin1')).not.toContain('field:a')
})

test('typed twice, the last counts; sent, it is gone, and its person alone sends it away', async () => {
  const [one, colleague] = [await anOfficialWithSession(), await anOfficialWithSession()]
  await keepForm(nobody, { token: one.token, path, values: { note: ['một'] } }, later(60))
  await keepForm(nobody, { token: one.token, path, values: { note: ['hai'] } }, later(61))
  const kept = await keptForm(one.actor, path, later(62))
  expect(kept).toMatchObject({ values: { note: ['hai'] } })
  const id = kept?.id ?? ''
  expect(await dropKeptForm(colleague.actor, { id })).toMatchObject({ code: 'not-found' })
  expect(await dropKeptForm(one.actor, { id })).toMatchObject({ ok: true })
  expect(await keptForm(one.actor, path, later(62))).toBeNull()
})

test('nothing is kept for who never was signed in, long ago, switched off, or sends a book', async () => {
  const one = await anOfficialWithSession()
  const refused = { ok: false, code: 'not-found' }
  expect(await keepForm(nobody, { token: 'made-up', path, values }, now)).toMatchObject(refused)
  expect(await keepForm(nobody, { token: one.token, path, values }, later(37 * 60))).toMatchObject(refused)
  expect(await keepForm(nobody, { token: one.token, path, values: { note: ['a'.repeat(100_001)] } }, now)).toMatchObject(refused)
  await db.official.update({ where: { id: one.officialId }, data: { disabledAt: now } })
  expect(await keepForm(nobody, { token: one.token, path, values }, now)).toMatchObject(refused)
})

test('what nobody came back for is forgotten', async () => {
  const one = await anOfficialWithSession()
  await keepForm(nobody, { token: one.token, path, values }, now)
  expect(await sweepKeptForms(nobody, {}, later(61))).toMatchObject({ code: 'not-found' })
  await sweepKeptForms(system, {}, later(59))
  expect(await db.keptForm.count({ where: { officialId: one.officialId } })).toBe(1)
  await sweepKeptForms(system, {}, later(61))
  expect(await db.keptForm.count({ where: { officialId: one.officialId } })).toBe(0)
})
