import { createHmac, randomBytes } from 'node:crypto'

const hours25 = 90_000

/**
 * Tokens of an official account: an access token for 25 hours, and a refresh token that works once. They carry their own
 * proof, so that a portal whose database is older than this process is still known.
 */
export class Tokens {
  readonly #secret: string
  readonly #first: string
  readonly #used = new Set<string>()
  #validFrom = 0

  constructor(secret: string, first: string) {
    this.#secret = secret
    this.#first = first
  }

  #sign(kind: string, body: string): string {
    return `${kind}.${body}.${createHmac('sha256', this.#secret).update(`${kind}.${body}`).digest('base64url')}`
  }

  #holds(kind: string, token: string): string | null {
    const [, body = ''] = token.split('.')
    return this.#sign(kind, body) === token ? body : null
  }

  /** Takes a refresh token once; null: it is used or none of ours. */
  refresh(token: string, now: number): { access_token: string; refresh_token: string; expires_in: string } | null {
    const known = token === this.#first || this.#holds('refresh', token) !== null
    if (!known || this.#used.has(token)) return null
    // The very first stands in the settings: a portal with an empty database begins with it again.
    if (token !== this.#first) this.#used.add(token)
    return {
      access_token: this.#sign('access', `${String(now)}-${randomBytes(6).toString('hex')}`),
      refresh_token: this.#sign('refresh', randomBytes(12).toString('hex')),
      expires_in: String(hours25),
    }
  }

  /** True for an access token that is still good. */
  accepts(token: string, now: number): boolean {
    const issued = Number(this.#holds('access', token)?.split('-')[0] ?? Number.NaN)
    return issued > this.#validFrom && issued + hours25 * 1000 > now
  }

  /** All access tokens given so far are good no more. */
  expire(now: number): void {
    this.#validFrom = now
  }
}
