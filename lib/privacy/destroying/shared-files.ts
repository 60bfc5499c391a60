import 'server-only'
import { Prisma, type Tx } from '@/lib/core/db'

/**
 * Every column that names a stored file and does not go with it, as the database knows them: none can be forgotten here.
 * A source_file_id only says where a copy came from.
 */
const columns = Prisma.sql`
  SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.data_type = 'uuid' AND c.column_name LIKE '%file\_id' AND c.column_name <> 'source_file_id'
    AND NOT EXISTS (SELECT FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey)
      WHERE f.contype = 'f' AND f.confdeltype = 'c' AND f.confrelid = 'stored_files'::regclass AND f.conrelid = format('%I', c.table_name)::regclass AND a.attname = c.column_name)`

const quoted = (name: string) => Prisma.raw(`"${name}"`)

/** Of those files, the ones that something else still names: a paper used again in another dossier stays. */
export async function stillNamed(tx: Tx, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set()
  const places = await tx.$queryRaw<{ table: string; column: string }[]>(columns)
  const wanted = Prisma.sql`ARRAY[${Prisma.join([...files])}]::uuid[]`
  const asked = places.map(({ table, column }) => Prisma.sql`SELECT ${quoted(column)} AS id FROM ${quoted(table)} WHERE ${quoted(column)} = ANY (${wanted})`)
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.join(asked, ' UNION '))
  return new Set(rows.map(({ id }) => id))
}
