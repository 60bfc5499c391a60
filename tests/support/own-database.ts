import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'

const name = `test_${randomUUID().replaceAll('-', '')}`
const adminUrl = inject('databaseAdminUrl')

async function asAdmin(sql: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(sql)
  } finally {
    await admin.end()
  }
}

await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${inject('databaseTemplate')}`)
const url = new URL(adminUrl)
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href // before lib/core/env is first imported
// A database knows of its own files only: what another's sweep does not know, it takes away.
const files = join(process.env.DATA_DIR ?? '', name)
process.env.DATA_DIR = files

afterAll(async () => {
  const opened = globalThis as { db?: { $disconnect: () => Promise<void> }; pool?: { end: () => Promise<void> } }
  await opened.db?.$disconnect()
  await opened.pool?.end().catch(() => undefined)
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`)
  rmSync(files, { recursive: true, force: true })
})
