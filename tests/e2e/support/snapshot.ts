import { Client } from 'pg'
import { stackAddresses } from '@/tests/support/browser-stack'

// Asking alone touches these: when somebody was last seen, how often somebody tried, who looked, with the seals that a job
// puts behind it, and what a passkey that may never answer was asked.
export const untold = ['sessions', 'rate_limits', 'audit_entries', 'unsealed_rows', 'seals', 'passkey_challenges']

/**
 * True where a minute at which the portal does something by itself (digests, work that waits for anybody) begins within so many
 * seconds, or began a second ago: what it writes then would be laid at the door of whoever asks in this moment.
 */
function rings(seconds: number): boolean {
  const since = (Date.now() / 1000 + seconds) % 300
  return since < seconds + 1
}

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

  /** True when the portal has done what it was going to do by itself, and its clock has it do nothing in the next seconds. */
  async quiet(seconds = 3): Promise<boolean> {
    if (rings(seconds)) return false
    const { rows } = await this.#client.query<{ waiting: string }>('SELECT count(*) AS waiting FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts')
    return rows[0]?.waiting === '0'
  }
}
