import pg from 'pg'

const quoted = (name) => name.split('.').map((part) => pg.escapeIdentifier(part)).join('.')

/** `"public"."dossiers"` of `public.dossiers`. */
export const quotedName = quoted

// Migrations write their own records: those of the target stand, not those of the backup.
const excluded = ['public._prisma_migrations', 'graphile_worker.migrations']

/**
 * Every table that holds data of ours or of the queue, with the columns that can be written.
 * @param {pg.ClientBase} client
 * @returns {Promise<{name: string, columns: string[]}[]>}
 */
export async function dataTables(client) {
  const { rows } = await client.query(
    `SELECT n.nspname || '.' || c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind = 'r' AND n.nspname || '.' || c.relname <> ALL ($1)
      GROUP BY 1 ORDER BY 1`,
    [excluded],
  )
  return rows
}

/**
 * The last number each sequence gave; null when it gave none.
 * @param {pg.ClientBase} client
 * @returns {Promise<{name: string, last: string | null}[]>}
 */
export async function sequences(client) {
  const { rows } = await client.query(
    `SELECT schemaname || '.' || sequencename AS name, last_value::text AS last
       FROM pg_sequences WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1`,
  )
  return rows
}

/**
 * The foreign keys with the words that make them again.
 * @param {pg.ClientBase} client
 * @returns {Promise<{table: string, name: string, definition: string}[]>}
 */
export async function foreignKeys(client) {
  const { rows } = await client.query(
    `SELECT n.nspname || '.' || c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE k.contype = 'f' AND n.nspname IN ('public', 'graphile_worker')`,
  )
  return rows
}

/** Migrations that are applied to that database. */
export async function appliedMigrations(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  )
  return rows.map(({ name }) => name)
}
