import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { aWard, anAccount, nobody } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { askPasskey } from './ask-passkey'
import { signInWithPasskey } from './sign-in-with-passkey'

const portal = new URL(env.PUBLIC_URL)
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const wrong = { ok: false, code: 'wrong-factor' }
let officialId: string
let credentialId: string

/** The public key as COSE writes it: { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y }. */
function coseKey(): Uint8Array<ArrayBuffer> {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  return new Uint8Array(Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), bytes(x), Buffer.from('225820', 'hex'), bytes(y)]))
}

beforeEach(async () => {
  officialId = (await anAccount(await aWard(), 'CLERK')).officialId
  credentialId = Buffer.from(newId()).toString('base64url')
  await db.passkey.create({ data: { id: newId(), officialId, credentialId, publicKey: coseKey(), transports: [], counter: 0, synced: false, name: 'x', createdAt: now } })
})

type Device = { readonly origin?: string; readonly rpId?: string; readonly flags?: number; readonly type?: string }

async function asked(): Promise<string> {
  const result = await askPasskey(nobody, { token: '' }, now)
  return result.value.options.challenge
}

/** What the device answers to that question, to whoever it takes for the portal. */
function answerTo(challenge: string, { origin = portal.origin, rpId = portal.hostname, flags = 0b101, type = 'webauthn.get' }: Device = {}) {
  const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const counter = Buffer.from([0, 0, 0, 1])
  const data = Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter])
  const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(clientData).digest()]), privateKey)
  const response = { clientDataJSON: clientData.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url') }
  return { id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {}, response }
}
const signIn = (response: unknown, at = now) => signInWithPasskey(nobody, { response, device: 'test' }, at)

test('a passkey lets its official in, once for each question', async () => {
  const answer = answerTo(await asked())
  expect((await signIn(answer)).ok).toBe(true)
  expect(await signIn(answer)).toEqual(wrong)
  expect(await db.session.count({ where: { officialId } })).toBe(1)
})

test.each<[string, Device]>([
  ['given to another origin', { origin: 'https://motcua-hoacuong.example' }],
  ['given to another port of this host', { origin: `${portal.protocol}//${portal.hostname}:1` }],
  ['made for another relying party', { rpId: 'motcua-hoacuong.example' }],
  ['given without the device having seen its person', { flags: 0b001 }],
  ['to the question of making one', { type: 'webauthn.create' }],
])('an answer %s opens nothing', async (_, device) => {
  expect(await signIn(answerTo(await asked(), device))).toEqual(wrong)
  expect(await db.session.count({ where: { officialId } })).toBe(0)
})

test('an answer to what nobody asked, to what was asked too long ago, or changed on the way opens nothing', async () => {
  expect(await signIn(answerTo(Buffer.from('made up').toString('base64url')))).toEqual(wrong)
  const late = new Date(now.getTime() + 5 * 60_000)
  expect(await signIn(answerTo(await asked()), late)).toEqual(wrong)
  const [first, second] = [answerTo(await asked()), answerTo(await asked())]
  expect(await signIn({ ...first, response: { ...first.response, signature: second.response.signature } })).toEqual(wrong)
  expect(await db.session.count({ where: { officialId } })).toBe(0)
})
