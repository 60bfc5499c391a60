import { v5, v7 } from 'uuid'

/** A new id: UUIDv7, so that rows made later sort later. */
export const newId = (): string => v7()

/** An id as it stands in an address or a form: 22 characters of base64url, opaque to who reads it. */
export const shortId = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

/** Undoes `shortId`; null where it is none. */
export function longId(short: string): string | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(short)) return null
  const hex = Buffer.from(short, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The id that follows from another one for a purpose, the same each time: what is written by it is written once. */
export const derivedId = (id: string, purpose: string): string => v5(purpose, id)
