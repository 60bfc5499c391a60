import 'server-only'
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { env } from '@/lib/core/env'
import type { SignedRoot } from '../model/chains'

// What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

const seed = Buffer.from(env.AUDIT_SIGNING_KEY, 'base64url').subarray(0, 32)
const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })

/** The public key (32 bytes, base64url) that goes with AUDIT_SIGNING_KEY. */
export const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length).toString('base64url')

/** Ed25519 over the document's bytes in UTF-8. */
export const signDocument = (document: string): SignedRoot => ({ document, publicKey, signature: sign(null, Buffer.from(document), key).toString('base64url') })

/** Whether the root is signed by one of the keys that are known to be the portal's. */
export function isSigned({ document, signature, publicKey: claimed }: SignedRoot, known: readonly string[]): boolean {
  if (!known.includes(claimed)) return false
  const by = createPublicKey({ key: Buffer.concat([publicPrefix, Buffer.from(claimed, 'base64url')]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(document), by, Buffer.from(signature, 'base64url'))
}
