import 'server-only'
import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'

const seconds = (now: Date) => Math.floor(now.getTime() / 1000)
const period = 30

/** A new secret, base32: 160 bits, as RFC 4226 advises. */
export const newTotpSecret = (): string => generateSecret({ length: 20 })

/** The step of time whose code this is: the one running, the one before or the one after; null where it is none of theirs. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const found = verifySync({ secret, token: code, epoch: seconds(now), epochTolerance: period, period })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}

/** The code of that moment. */
export const codeAt = (secret: string, now: Date): string => generateSync({ secret, epoch: seconds(now), period })

/** What the QR code says to an authenticator app. */
export const totpAddress = (secret: string, account: string): string => generateURI({ issuer: 'Mot Cua', label: account, secret, period })
