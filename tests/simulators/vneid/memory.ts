import type { Adapter, AdapterPayload } from 'oidc-provider'

type Row = { payload: AdapterPayload; until: number }

const tables = new Map<string, Map<string, Row>>()

/** Sessions, codes and tokens of the simulator; they end with the process. */
export class Memory implements Adapter {
  readonly #rows: Map<string, Row>

  constructor(name: string) {
    this.#rows = tables.get(name) ?? new Map<string, Row>()
    tables.set(name, this.#rows)
  }

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    this.#rows.set(id, { payload, until: Date.now() + (expiresIn || 86_400) * 1000 })
    if (this.#rows.size % 1000 === 0) this.#sweep()
    return Promise.resolve(undefined)
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const row = this.#rows.get(id)
    return Promise.resolve(row && row.until > Date.now() ? row.payload : undefined)
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.uid === uid)
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.userCode === userCode)
  }

  consume(id: string): Promise<undefined> {
    const row = this.#rows.get(id)
    if (row) row.payload.consumed = Math.floor(Date.now() / 1000)
    return Promise.resolve(undefined)
  }

  destroy(id: string): Promise<undefined> {
    this.#rows.delete(id)
    return Promise.resolve(undefined)
  }

  revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [id, row] of this.#rows) if (row.payload.grantId === grantId) this.#rows.delete(id)
    return Promise.resolve(undefined)
  }

  #findWhere(matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    for (const { payload, until } of this.#rows.values()) {
      if (until > Date.now() && matches(payload)) return Promise.resolve(payload)
    }
    return Promise.resolve(undefined)
  }

  #sweep(): void {
    for (const [id, row] of this.#rows) if (row.until <= Date.now()) this.#rows.delete(id)
  }
}
