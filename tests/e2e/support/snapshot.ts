import { Client } from 'pg'
import { stackAddresses } from '@/tests/support/browser-stack'

// Asking alone touches these: when somebody was last seen, how often somebody tried, who looked.
const untold = ['sessions', 'rate_limits', 'audit_entries']

/** Every row of every table in one number per table: equal numbers, nothing was written. */
export class Rows {
  readonly #client = new Client({ connectionString: stackAddresses().databaseUrl })

  static async open(): Promise<Rows> {
    const rows = new Rows()
    await rows.#client.connect()
    return rows
  }

  close = () => this.#client.end()

  async #tables(): Promise<string[]> {
    const { rows } = await this.#client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL($1) ORDER BY 1`,
      [untold],
    )
    return rows.map(({ name }) => name)
  }

  /** "table: rows checksum", one line each. */
  async state(): Promise<string[]> {
    const counts = (await this.#tables()).map((name) => `SELECT '${name}' AS name, count(*) AS rows, coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM "${name}" t`)
    const { rows } = await this.#client.query<{ name: string; rows: string; sum: string }>(`${counts.join(' UNION ALL ')} ORDER BY 1`)
    return rows.map(({ name, rows: count, sum }) => `${name}: ${count} ${sum}`)
  }

  /** True when the portal has done what it was going to do by itself. */
  async quiet(): Promise<boolean> {
    const { rows } = await this.#client.query<{ waiting: string }>('SELECT count(*) AS waiting FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts')
    return rows[0]?.waiting === '0'
  }
}
