import 'server-only'
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { openAttempt } from './factor/open-attempt'
import { keepChallenge, relyingParty } from './factor/passkey'

/**
 * What to ask a device for so that it proves a passkey (WebAuthn, in JSON): of the official who is signed in, or half so
 * under `token`; otherwise of whoever it belongs to, who then signs in by it alone.
 */
export function askPasskey(actor: Actor, { token }: { readonly token: string }, now: Date) {
  return inTransaction(async (tx) => {
    const officialId = await whoIsAsked(tx, actor, token, now)
    const passkeys = officialId === null ? [] : await tx.passkey.findMany({ where: { officialId }, select: { credentialId: true, transports: true } })
    const options = await generateAuthenticationOptions({
      rpID: relyingParty.id,
      userVerification: 'required',
      allowCredentials: passkeys.map(({ credentialId: id, transports }) => ({ id, transports })),
    })
    await keepChallenge(tx, options.challenge, { officialId, making: false }, now)
    return ok({ options })
  })
}

async function whoIsAsked(tx: Tx, actor: Actor, token: string, now: Date): Promise<string | null> {
  if (actor.kind === 'official') return actor.officialId
  return (await openAttempt(tx, token, now))?.officialId ?? null
}
