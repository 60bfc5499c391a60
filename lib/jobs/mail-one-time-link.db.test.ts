import { describe, expect, test } from 'vitest'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db, sharedPool } from '@/lib/core/db'
import { setPassword } from '@/lib/identity/set-password'
import { requestEmailConfirmation } from '@/lib/identity/request-email-confirmation'
import { requestPasswordReset } from '@/lib/identity/request-password-reset'
import { aSignedInCitizen, aWard, anAccount, mailedToken, nobody } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { mailOneTimeLinkJob } from './mail-one-time-link'

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function newestPayload(): Promise<unknown> {
  const { rows } = await sharedPool.query<{ payload: unknown }>('SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1')
  return rows[0]?.payload
}

async function mails() {
  const rows = await db.delivery.findMany({ orderBy: { createdAt: 'asc' } })
  return rows.map(({ topic, locale, addressCipher, secretCipher }) => ({
    topic,
    locale,
    to: decrypt(addressCipher),
    link: secretCipher && (decryptJson(secretCipher) as { link: string }).link,
  }))
}

describe('a one-time link on its way', () => {
  test('stands in the queue encrypted and becomes one mail, however often the job runs', async () => {
    const { email } = await anAccount(await aWard(), 'CLERK')
    await requestPasswordReset(nobody, { email }, now)
    const token = (await mailedToken(email)) ?? ''
    const payload = await newestPayload()
    expect(JSON.stringify(payload)).not.toContain(token)
    expect(JSON.stringify(payload)).not.toContain(email)
    for (const minute of [0, 1]) await mailOneTimeLinkJob.perform(payload, { now: later(minute), last: false })
    expect(await mails()).toEqual([
      { topic: 'official.password-reset', locale: 'vi', to: email, link: `/can-bo/dat-mat-khau?ma=${token}` },
    ])
  })

  test('is not mailed once it was used, nor when it is too old', async () => {
    const { email } = await anAccount(await aWard(), 'CLERK')
    await requestPasswordReset(nobody, { email }, now)
    const payload = await newestPayload()
    await mailOneTimeLinkJob.perform(payload, { now: later(31), last: false })
    await setPassword(nobody, { token: (await mailedToken(email)) ?? '', password: 'con trâu qua cầu treo' }, now)
    await mailOneTimeLinkJob.perform(payload, { now, last: false })
    expect((await mails()).filter(({ to }) => to === email)).toEqual([])
  })

  test('that confirms an e-mail leads to the page in the person’s language', async () => {
    const { actor, personId } = await aSignedInCitizen()
    await db.person.update({ where: { id: personId }, data: { locale: 'en' } })
    await requestEmailConfirmation(actor, { email: 'thu@congdan.example' }, now)
    await mailOneTimeLinkJob.perform(await newestPayload(), { now, last: false })
    const mail = (await mails()).find(({ to }) => to === 'thu@congdan.example')
    expect(mail).toMatchObject({ topic: 'account.email-confirmation', locale: 'en' })
    expect(mail?.link).toMatch(/^\/en\/xac-nhan-thu\/[\w-]{43}$/)
  })
})
