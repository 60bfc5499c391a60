import 'server-only'
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

/** The key of one content, as a row keeps it: encrypted by a master key, together with which content it belongs to. */
export type WrappedKey = { readonly keyVersion: number; readonly wrappedKey: Uint8Array<ArrayBuffer> }

type MasterKey = { readonly version: number; readonly key: KeyObject }

function masterKeys(): readonly [MasterKey, ...MasterKey[]] {
  const keys = env.FILE_KEYS.split(',').map((entry): MasterKey => {
    const [version = '', key = ''] = entry.split(':')
    return { version: Number(version), key: createSecretKey(Buffer.from(key, 'base64url')) }
  })
  return keys as [MasterKey, ...MasterKey[]]
}

/** The version that wraps new keys. */
export const currentVersion = (): number => masterKeys()[0].version

function wrap(dataKey: Uint8Array, sha256: string): WrappedKey {
  const { version, key } = masterKeys()[0]
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(sha256))
  const body = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return { keyVersion: version, wrappedKey: new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body])) }
}

function unwrap({ keyVersion, wrappedKey }: WrappedKey, sha256: string): Buffer {
  const master = masterKeys().find(({ version }) => version === keyVersion)
  if (!master) throw new Error(`FILE_KEYS lacks version ${String(keyVersion)}`)
  const decipher = createDecipheriv('aes-256-gcm', master.key, wrappedKey.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(sha256))
  decipher.setAuthTag(wrappedKey.subarray(12, 28))
  return Buffer.concat([decipher.update(wrappedKey.subarray(28)), decipher.final()])
}

/** A random key for a content that is new. */
export const newKey = (sha256: string): WrappedKey => wrap(randomBytes(32), sha256)

/** @throws when the master key is not there, or the row was changed */
export const keyOf = (wrapped: WrappedKey, sha256: string): KeyObject => createSecretKey(unwrap(wrapped, sha256))

/** The same key wrapped by the current master key. */
export const rewrap = (wrapped: WrappedKey, sha256: string): WrappedKey => wrap(unwrap(wrapped, sha256), sha256)
