import 'server-only'
import { generateRegistrationOptions } from '@simplewebauthn/server'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { keepChallenge, relyingParty } from './factor/passkey'

/** What to ask a device for so that it makes a passkey for the official (WebAuthn, in JSON). docs/decisions/ says why so. */
export function offerPasskey(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const { officialId } = actor
    const { fullName, emailCipher, passkeys } = await tx.official.findUniqueOrThrow({
      where: { id: officialId }, select: { fullName: true, emailCipher: true, passkeys: { select: { credentialId: true, transports: true } } },
    })
    const options = await generateRegistrationOptions({
      rpName: relyingParty.name,
      rpID: relyingParty.id,
      userID: new TextEncoder().encode(officialId),
      userName: decrypt(emailCipher),
      userDisplayName: fullName,
      attestationType: 'none',
      excludeCredentials: passkeys.map(({ credentialId: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    })
    await keepChallenge(tx, options.challenge, { officialId, making: true }, now)
    return ok({ options })
  })
}
