import 'server-only'
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { challengeMinutes } from '../model'
import { type AuthenticationAnswer, authenticationAnswer, registrationAnswer } from '../schema/factors'

const portal = new URL(env.PUBLIC_URL)

/** A passkey belongs to this host name alone; the browser itself sees to it, and the origin is checked again here. */
export const relyingParty = { name: 'Mot Cua', id: portal.hostname } as const
const expected = { expectedOrigin: portal.origin, expectedRPID: relyingParty.id, requireUserVerification: true } as const

type Asked = { readonly officialId: string | null; readonly making: boolean }

/** Keeps what a device is asked, so that it can be answered once. */
export async function keepChallenge(tx: Tx, challenge: string, { officialId, making }: Asked, now: Date): Promise<void> {
  await tx.passkeyChallenge.create({ data: { challenge, officialId, making, expiresAt: new Date(now.getTime() + challengeMinutes * 60_000) } })
}

/** Uses the question up; false where it was never asked of them, is answered already, or too long ago. */
async function wasAsked(tx: Tx, clientDataJSON: string, { officialId, making }: Asked, now: Date): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON)
  const { count } = await tx.passkeyChallenge.deleteMany({ where: { challenge, officialId, making, expiresAt: { gt: now } } })
  return count === 1 ? challenge : null
}

function challengeIn(clientDataJSON: string): string {
  try {
    const said = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown }
    return typeof said.challenge === 'string' ? said.challenge : ''
  } catch {
    return ''
  }
}

/**
 * Whose passkey answered, or null: what was asked of `officialId` (or of nobody in particular) must be signed by a device
 * that saw its person, for our origin, with a counter that goes forward.
 */
export async function answerOfPasskey(tx: Tx, given: unknown, officialId: string | null, now: Date): Promise<string | null> {
  const response = readAnswer(given)
  const challenge = response && (await wasAsked(tx, response.response.clientDataJSON, { officialId, making: false }, now))
  if (!challenge) return null
  const passkey = await tx.passkey.findFirst({ where: { credentialId: response.id, official: { disabledAt: null } } })
  if (!passkey || (officialId !== null && passkey.officialId !== officialId)) return null

  const credential = { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) }
  const checked = await verifyAuthenticationResponse({ response, expectedChallenge: challenge, credential, ...expected }).catch(() => null)
  if (!checked?.verified) return null
  const { newCounter: counter, credentialBackedUp: synced } = checked.authenticationInfo
  const { count } = await tx.passkey.updateMany({ where: { id: passkey.id, counter: passkey.counter }, data: { counter, synced, lastUsedAt: now } })
  return count === 1 ? passkey.officialId : null
}

function readAnswer(given: unknown): AuthenticationAnswer | null {
  const parsed = authenticationAnswer.safeParse(given)
  return parsed.success ? parsed.data : null
}

/** The new passkey that a device made for the official, or null where the answer is not one to our question. */
export async function madePasskey(tx: Tx, given: unknown, officialId: string, now: Date) {
  const parsed = registrationAnswer.safeParse(given)
  if (!parsed.success) return null
  const response = parsed.data
  const challenge = await wasAsked(tx, response.response.clientDataJSON, { officialId, making: true }, now)
  if (!challenge) return null
  const checked = await verifyRegistrationResponse({ response, expectedChallenge: challenge, ...expected }).catch(() => null)
  if (!checked?.verified) return null
  const { credential, credentialBackedUp } = checked.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: new Uint8Array(credential.publicKey),
    counter: credential.counter,
    transports: response.response.transports,
    synced: credentialBackedUp,
  }
}
