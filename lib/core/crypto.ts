import 'server-only'
import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from './env'

// Key objects: from raw bytes every call would set the key up anew, which costs more than a page of answers.
const key = createSecretKey(Buffer.from(env.ENCRYPTION_KEY, 'base64url').subarray(0, 32))
const lookupKey = createSecretKey(Buffer.from(env.LOOKUP_KEY, 'base64url'))

/** AES-256-GCM: 1 byte key version, 12 bytes nonce, 16 bytes tag, then the text. */
export function encrypt(text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body]))
}

/** Undoes `encrypt`; throws when the bytes were changed or belong to another key. */
export function decrypt(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  if (buffer[0] !== 1) throw new Error(`unknown key version ${String(buffer[0])}`)
  const decipher = createDecipheriv('aes-256-gcm', key, buffer.subarray(1, 13))
  decipher.setAuthTag(buffer.subarray(13, 29))
  return Buffer.concat([decipher.update(buffer.subarray(29)), decipher.final()]).toString('utf8')
}

/** As `encrypt`, for any value JSON can hold. */
export const encryptJson = (value: unknown) => encrypt(JSON.stringify(value))
/** Undoes `encryptJson`; the value is whatever was stored, so parse it with a schema. */
export const decryptJson = (bytes: Uint8Array): unknown => JSON.parse(decrypt(bytes))

type Looked = 'personal-id' | 'last-four' | 'phone' | 'email' | 'collection-code' | 'registry-subject' | 'recovery-code'

/** A keyed hash (hex) by which an encrypted value can be found again. `kind` keeps e-mails and ids apart. */
export const lookupHash = (kind: Looked, value: string) =>
  createHmac('sha256', lookupKey).update(`${kind}\n${value}`).digest('hex')

/** 256 random bits, base64url: sessions, one-time links, tracking links. */
export const newToken = () => randomBytes(32).toString('base64url')

/** So many random digits, "048213": a code a person types. */
export const newDigits = (count: number) => Array.from({ length: count }, () => String(randomInt(10))).join('')

/** Whether two hashes are the same, in a time that tells nothing of where they differ. */
export const sameHash = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Tokens are stored hashed; they are random, so a plain hash is enough. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** Hash (hex) of an erasable text with its own salt, kept by an event after the text is gone. */
export const saltedHash = (salt: string, text: string) => createHash('sha256').update(`${salt}\n${text}`).digest('hex')
