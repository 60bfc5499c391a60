import 'server-only'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { log } from './log'

const globalForDb = globalThis as typeof globalThis & { db?: PrismaClient; pool?: Pool }

function openPool(): Pool {
  const pool = new Pool({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL })
  // A restart of PostgreSQL raises this on idle clients; without a listener the process would die with it.
  pool.on('error', (error) => log.warn({ error: error.message }, 'database connection lost'))
  // The same for a client that is lent out at that moment: its query fails anyway and says so.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The one pool of the process; lib/web/rate-limit shares it through `sharedPool`. */
export const sharedPool = globalForDb.pool ?? openPool()

const marked = '/* kept */'
const statementNames = new Map<string, string>()

/**
 * A name for statements that say they are to be kept: the server then reads and plans each of them once per connection.
 * Only for those that every request needs and whose plan does not hang on the values. Without one, '' is none.
 */
function statementName({ sql }: { readonly sql: string }): string {
  if (!sql.startsWith(marked)) return ''
  const known = statementNames.get(sql)
  if (known !== undefined) return known
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20)
  statementNames.set(sql, name)
  return name
}

/** For reads. A command never uses it: it gets `tx` from inTransaction. */
export const db = globalForDb.db ?? new PrismaClient({ adapter: new PrismaPg(sharedPool, { statementNameGenerator: statementName }) })

// next dev reloads modules but keeps globalThis; without this each reload would open a new pool.
if (env.NODE_ENV !== 'production') {
  globalForDb.db = db
  globalForDb.pool = sharedPool
}

/** For queries that are put together from parts: `Prisma.sql` and `Prisma.join`. */
export { Prisma }

export type Tx = Prisma.TransactionClient

class Rollback<R> extends Error {
  readonly refusal: R

  constructor(refusal: R) {
    super('rolled back')
    this.refusal = refusal
  }
}

/** Runs a command. A returned refusal rolls back exactly as a throw does, so a command cannot half-happen. */
export async function inTransaction<R extends { ok: boolean }>(work: (tx: Tx) => Promise<R>): Promise<R> {
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx)
        if (!result.ok) throw new Rollback(result)
        return result
      },
      { timeout: 15_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (error instanceof Rollback) return error.refusal as R
    throw error
  }
}
