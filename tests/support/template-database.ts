import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, migrationsHash } from '@/scripts/support/migrations.mjs'
import { startPostgres } from '@/scripts/support/postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    databaseAdminUrl: string
    databaseTemplate: string
    databaseVersion: string
  }
}

async function ownServer() {
  const home = mkdtempSync(join(tmpdir(), 'mot-cua-test-'))
  const bin = process.env.TEST_DATABASE_BIN
  const server = await startPostgres({ folder: join(home, 'postgres'), password: 'test', durable: false, ...(bin && { bin }) })
  return {
    url: server.url(),
    stop: async () => {
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Migrates once per state of the migrations; each test file then copies the result, which takes milliseconds. */
async function makeTemplate(adminUrl: string): Promise<{ template: string; version: string }> {
  const template = `template_${migrationsHash()}`
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    // Somebody else's run on the same server may be making it right now.
    await admin.query('SELECT pg_advisory_lock(738156)')
    const version = await admin.query<{ server_version: string }>('SHOW server_version')
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (found.rowCount === 0) {
      const unfinished = `${template}_unfinished`
      await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
      await admin.query(`CREATE DATABASE ${unfinished}`)
      const url = new URL(adminUrl)
      url.pathname = `/${unfinished}`
      await migrate(url.href)
      await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${unfinished}'`)
      await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
    }
    return { template, version: version.rows[0]?.server_version ?? '' }
  } finally {
    await admin.end()
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_ADMIN_URL
  const server = given === undefined ? await ownServer() : { url: given, stop: () => Promise.resolve() }
  try {
    const { template, version } = await makeTemplate(server.url)
    project.provide('databaseAdminUrl', server.url)
    project.provide('databaseTemplate', template)
    project.provide('databaseVersion', version)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}
