// npm run db:diff -- name    writes the migration that leads from the last one to prisma/schema
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { currentSchema, pendingChanges } from './support/migrations.mjs'
import { startPostgres } from './support/postgres.mjs'
import { root } from './support/toolchain.mjs'

const name = process.argv[2]
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write('usage: npm run db:diff -- name_in_small_letters\n')
  process.exit(1)
}
const home = mkdtempSync(join(tmpdir(), 'mot-cua-diff-'))
const server = await startPostgres({ folder: join(home, 'postgres'), password: 'diff', durable: false })
try {
  const sql = await pendingChanges(server.url())
  if (sql === '') {
    process.stdout.write('nothing changed since the last migration\n')
  } else {
    const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
    const folder = join(root, 'prisma/migrations', `${stamp}_${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'migration.sql'), sql)
    writeFileSync(join(folder, 'schema.prisma'), currentSchema().map(({ content }) => content.trim()).join('\n\n') + '\n')
    process.stdout.write(`wrote ${folder}: add checks, triggers and partial indexes by hand\n`)
  }
} finally {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
process.exit(0)
