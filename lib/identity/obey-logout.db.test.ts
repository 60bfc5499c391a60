import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/core/ids'
import { claimsOf, nobody, traceOf } from '@/tests/support/accounts'
import { now } from '@/tests/support/clock'
import { obeyLogout } from './obey-logout'
import { actorOfToken } from './session/actor-of-token'
import { signInCitizen } from './sign-in-citizen'

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

const clientId = 'portal'
const event = 'http://schemas.openid.net/event/backchannel-logout'
const refused = { ok: false, code: 'not-a-logout' }
let server: Server
let issuer: string
let theirs: Key
let stranger: Key

/** A provider as far as its keys go. */
beforeAll(async () => {
  const pair = await generateKeyPair('RS256')
  theirs = pair.privateKey
  stranger = (await generateKeyPair('RS256')).privateKey
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }]
  server = createServer((request, response) => {
    const body = request.url === '/jwks' ? { keys } : { issuer, jwks_uri: `${issuer}/jwks` }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

type Change = { readonly [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined } & { readonly key?: Key; readonly at?: Date }

/** A good token for that person, but for what is changed. */
function token(sub: string, { key = theirs, at = now, ...change }: Change = {}): Promise<string> {
  const said = { iss: issuer, aud: clientId, sub, jti: newId(), iat: seconds(at), exp: seconds(at) + 120, events: { [event]: {} } }
  const payload: Record<string, unknown> = { ...said, ...change }
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt' }).sign(key)
}

const obey = (logout: string, at = now) => obeyLogout(nobody, { token: logout, issuer, clientId }, at)

let people = 0
async function aPerson(sid?: string) {
  const sub = `0481906${String((people += 1)).padStart(5, '0')}`
  const session = async (providerSid?: string) => {
    const opened = await signInCitizen(nobody, { issuer, claims: claimsOf(sub, { sid: providerSid }), locale: 'vi', device: 'test' }, now)
    if (!opened.ok) throw new Error(opened.code)
    return opened.value
  }
  return { sub, session, first: await session(sid) }
}
const isOpen = async ({ token: session }: { token: string }) => (await actorOfToken(session, now)) !== null

test('VNeID’s word ends every session of the person it names, and nobody else’s, once', async () => {
  const [person, other] = [await aPerson(), await aPerson()]
  const second = await person.session()
  const word = await token(person.sub)
  expect(await obey(word)).toEqual({ ok: true, value: { ended: 2 } })
  expect(await Promise.all([person.first, second, other.first].map(isOpen))).toEqual([false, false, true])
  expect(await traceOf(person.first.personId)).toContain('session.end-by-provider')

  const anew = await person.session()
  expect(await obey(word)).toEqual(refused)
  expect(await isOpen(anew)).toBe(true)
})

test('where it names one session, that one ends', async () => {
  const person = await aPerson('one')
  const another = await person.session('two')
  expect(await obey(await token(person.sub, { sid: 'one' }))).toEqual({ ok: true, value: { ended: 1 } })
  expect(await Promise.all([person.first, another].map(isOpen))).toEqual([false, true])
})

test('the same word brought twice at once counts once', async () => {
  const person = await aPerson()
  const word = await token(person.sub)
  const both = await Promise.all([obey(word), obey(word)])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
})

const hour = 3_600_000
test.each<[string, (sub: string) => Promise<string>]>([
  ['signed by another key', (sub) => token(sub, { key: stranger })],
  ['for another audience', (sub) => token(sub, { aud: 'somebody-else' })],
  ['of another issuer', (sub) => token(sub, { iss: 'https://vneid.example' })],
  ['with a nonce, as an id token has', (sub) => token(sub, { nonce: 'n' })],
  ['too old', (sub) => token(sub, { at: new Date(now.getTime() - hour), exp: seconds(now) + 120 })],
  ['from the future', (sub) => token(sub, { at: new Date(now.getTime() + hour) })],
  ['without its event', (sub) => token(sub, { events: {} })],
  ['without a number of its own', (sub) => token(sub, { jti: undefined })],
  ['that names nobody', (sub) => token(sub, { sub: undefined })],
  ['changed on the way', async (sub) => {
    const [head = '', , signature = ''] = (await token('048190600000')).split('.')
    const body = Buffer.from(JSON.stringify({ iss: issuer, aud: clientId, sub, jti: newId(), iat: seconds(now), events: { [event]: {} } })).toString('base64url')
    return `${head}.${body}.${signature}`
  }],
  ['that says it needs no signature', async (sub) => {
    const [, body = ''] = (await token(sub)).split('.')
    return `${Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')}.${body}.`
  }],
  ['that is none', () => Promise.resolve('x.y.z')],
])('a token %s ends nothing', async (_, forged) => {
  const person = await aPerson()
  expect(await obey(await forged(person.sub))).toEqual(refused)
  expect(await isOpen(person.first)).toBe(true)
})
