import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { hashOf, runTool } from './build.mjs'
import { root } from './toolchain.mjs'

/**
 * Runs prisma/seed unless this database has seen this very seed. What was done last is written on a table of our own as
 * its comment, so that the mark lives and dies with the database.
 * @param {string} url
 * @param {{demo: boolean, say: (line: string) => void}} options
 */
export async function seed(url, { demo, say }) {
  if (!existsSync(join(root, 'prisma/seed/seed.ts'))) return
  const wanted = `seed ${hashOf(['prisma/seed', 'prisma/migrations'], [demo ? 'demo' : 'plain'])}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // One of several processes starting at once seeds, the others wait for it.
    await client.query('SELECT pg_advisory_lock(738157)')
    const { rows } = await client.query(`SELECT obj_description('_prisma_migrations'::regclass) AS done`)
    if (rows[0].done === wanted) return
    say(demo ? 'filling in the demonstration ward' : 'filling in procedures and calendar')
    await runTool('tsx', ['--conditions=react-server', 'prisma/seed/seed.ts'], { DATABASE_URL: url, DEMO: demo ? '1' : '0' })
    await client.query(`COMMENT ON TABLE _prisma_migrations IS '${wanted}'`)
  } finally {
    await client.end()
  }
}
