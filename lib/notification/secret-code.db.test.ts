import { expect, it } from 'vitest'
import { aSignedInCitizen } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { decrypt, encrypt } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { enqueueSecretCode } from './enqueue-secret-code'

const expiresAt = new Date(now.getTime() + 600_000)

const send = async (personId: string, dedupeKey: string = newId()) => {
  const secret = { topic: 'dossier.hand-over-code' as const, personId, params: { code: 'H17.99.01-261123-0001' }, secret: '204816', expiresAt, dedupeKey }
  const sent = await inTransaction(async (tx) => ok({ reached: await enqueueSecretCode(tx, secret, now) }))
  return sent.value.reached
}

it('goes to the confirmed e-mail, once, says where in masked form, and stands nowhere in clear', async () => {
  const { personId } = await aSignedInCitizen('048190155501')
  await db.person.update({ where: { id: personId }, data: { emailCipher: encrypt('mai@congdan.example'), emailConfirmedAt: now } })
  const key = newId()
  expect(await send(personId, key)).toContainEqual({ channel: 'EMAIL', address: 'm***@congdan.example' })
  await send(personId, key)
  const rows = await db.delivery.findMany({ where: { dedupeKey: `${key}-email` } })
  expect(rows).toHaveLength(1)
  expect(decrypt(rows[0]?.addressCipher ?? Buffer.of())).toBe('mai@congdan.example')
  expect(JSON.stringify(rows)).not.toContain('204816')
  const jobs = await db.$queryRaw<object[]>`SELECT payload FROM graphile_worker._private_jobs`
  expect(JSON.stringify(jobs)).not.toMatch(/204816|congdan/)
})

it('says that there is no way where there is none', async () => {
  const { personId } = await aSignedInCitizen('048190155502')
  await db.person.update({ where: { id: personId }, data: { phoneCipher: null } })
  expect(await send(personId)).toEqual([])
})
