import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { listMigrations, pendingChanges, snapshotSchema } from '@/scripts/support/migrations.mjs'

const url = () => process.env.DATABASE_URL ?? ''

describe('the migrations', () => {
  it('lead to the schema as it stands: otherwise run `npm run db:diff -- name`', async () => {
    expect(await pendingChanges(url())).toBe('')
  })

  it('keep the snapshot they lead to', () => {
    for (const name of listMigrations()) {
      expect(readFileSync(`prisma/migrations/${name}/schema.prisma`, 'utf8')).toContain('provider')
    }
    expect(snapshotSchema().length).toBeGreaterThan(0)
  })

  it('are applied to the database of each test file, after the queue', async () => {
    const client = new Client({ connectionString: url() })
    await client.connect()
    const applied = await client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
    const queue = await client.query(`SELECT to_regproc('graphile_worker.add_job') IS NOT NULL AS there`)
    await client.end()
    expect(applied.rowCount).toBe(listMigrations().length)
    expect(queue.rows).toEqual([{ there: true }])
  })
})
