import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { recordAudit } from '@/lib/audit/record-audit'
import { sealRows } from '@/lib/audit/seal-rows'
import { signRoot } from '@/lib/audit/sign-root'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { now } from '@/tests/support/clock'
import { system } from '@/tests/support/factories'
import { backUp } from './support/backup.mjs'
import { restore } from './support/restore.mjs'

const restored = `restored_${randomUUID().replaceAll('-', '')}`
const url = new URL(process.env.DATABASE_URL ?? '')
url.pathname = `/${restored}`
let home = ''

async function ask(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** The program of npm run audit:verify, against the restored database. */
async function verified(): Promise<{ code: number; said: string }> {
  const program = ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/verify-audit.ts', '--roots', join(home, 'none')]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, program, { env: { ...process.env, DATABASE_URL: url.href } })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, said: stdout }
  }
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'verify-'))
  for (let count = 0; count < 3; count += 1) await recordAudit(db, { actor: system, at: now, action: 'dossier.read', subject: { kind: 'dossier', id: newId() } })
  await sealRows(system, {}, now)
  await signRoot(system, {}, now)
  await backUp({ url: process.env.DATABASE_URL ?? '', dataDir: join(home, 'from'), file: join(home, 'backup.tar.gz') })
  await ask(inject('databaseAdminUrl'), `CREATE DATABASE ${restored}`)
  await restore({ url: url.href, dataDir: join(home, 'to'), file: join(home, 'backup.tar.gz') })
})

afterAll(async () => {
  await ask(inject('databaseAdminUrl'), `DROP DATABASE ${restored} WITH (FORCE)`)
  await rm(home, { recursive: true })
})

it('finds a restored backup sound, and names the row that its owner changed', async () => {
  expect(await verified()).toMatchObject({ code: 0 })
  const { entryId } = await db.seal.findFirstOrThrow({ where: { sequence: 2 } })
  await ask(url.href, `ALTER TABLE audit_entries DISABLE TRIGGER USER; UPDATE audit_entries SET action = 'x' WHERE id = '${entryId}'; ALTER TABLE audit_entries ENABLE TRIGGER USER`)
  const { code, said } = await verified()
  expect(code).toBe(1)
  expect(said).toContain(entryId)
})
