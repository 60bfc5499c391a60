import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { db, sharedPool } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { at, monday, now } from '@/tests/support/clock'
import { anAgency, anOfficial, system } from '@/tests/support/factories'
import { exportRoots } from './export-roots'
import type { SignedRoot } from './model/chains'
import { readExportedRoots } from './queries/roots'
import { verifyChains } from './queries/verification'
import { recordAudit } from './record-audit'
import { sealRows } from './seal-rows'
import { signRoot } from './sign-root'

let actor: Actor
let agencyId = ''
let otherId = ''
beforeAll(async () => {
  ;[agencyId, otherId] = [(await anAgency()).id, (await anAgency()).id]
  actor = await anOfficial(agencyId, 'CLERK')
})

const write = (of: string | undefined = agencyId, action = 'dossier.read') =>
  recordAudit(db, { actor, at: now, action, subject: { kind: 'dossier', id: newId() }, ...(of && { agencyId: of }), detail: { z: 1, a: 'é', n: true } })
const seal = async () => {
  let sum = 0
  for (;;) {
    const result = await sealRows(system, {}, now)
    if (!result.ok) throw new Error(result.code)
    if (result.value.sealed === 0) return sum
    sum += result.value.sealed
  }
}
const verify = async (roots: readonly SignedRoot[] = [], keys: readonly string[] = []) =>
  (await verifyChains(system, { roots, keys }, now)) ?? Promise.reject(new Error('the system verifies'))
const found = async (roots: readonly SignedRoot[] = []) => (await verify(roots)).findings.map(({ kind, entry, sequence }) => ({ kind, entry, sequence }))
const chain = () => db.seal.findMany({ where: { agencyId, tableName: 'audit_entries' }, orderBy: { sequence: 'asc' } })
/** The newest link of the ward's chain but `back`. */
const link = async (back = 0) => (await chain()).at(-1 - back) ?? Promise.reject(new Error('no such link'))

/** As the owner of the database may: past the triggers, and leaving no trace of that. Undone afterwards. */
async function tampered(statements: readonly [string, ...unknown[]][], look: () => Promise<void>) {
  const tables = ['audit_entries', 'seals', 'audit_roots', 'unsealed_rows']
  for (const table of tables) await sharedPool.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
  const past = async (work: () => Promise<void>) => {
    for (const table of tables) await sharedPool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await work()
    for (const table of tables) await sharedPool.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  }
  await past(async () => {
    for (const [sql, ...values] of statements) await sharedPool.query(sql, values)
  })
  try {
    await look()
  } finally {
    await past(async () => {
      for (const table of tables) {
        await sharedPool.query(`DELETE FROM ${table}`)
        await sharedPool.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`)
        await sharedPool.query(`DROP TABLE kept_${table}`)
      }
    })
  }
}

describe('sealing', () => {
  it('gives every row one place in the chain of its agency, without gaps', async () => {
    for (let count = 0; count < 5; count += 1) await write()
    await write(otherId)
    await write('')
    expect(await seal()).toBeGreaterThanOrEqual(7)
    expect((await chain()).map(({ sequence }) => sequence)).toEqual(Array.from({ length: (await chain()).length }, (_, index) => index + 1))
    expect(await verify()).toMatchObject({ wrong: 0, tail: 0, findings: [] })
  })

  it('seals what commits late after what came later, and counts meanwhile what waits', async () => {
    const late = await sharedPool.connect()
    await late.query('BEGIN')
    const id = newId()
    await late.query(
      `INSERT INTO audit_entries (id, at, actor_kind, agency_id, action, subject_kind, subject_id, detail) VALUES ($1, $2, 'system', $3, 'x', 'y', 'z', '{}')`,
      [id, now, agencyId],
    )
    await write()
    expect(await seal()).toBe(1)
    await late.query('COMMIT')
    late.release()
    expect(await verify()).toMatchObject({ wrong: 0, tail: 1 })
    expect(await seal()).toBe(1)
    expect((await link()).entryId).toBe(id)
    expect(await verify()).toMatchObject({ wrong: 0, tail: 0 })
  })

  it('holds when several seal at once while rows are being written', async () => {
    const before = await db.seal.count()
    const writing = Array.from({ length: 60 }, (_, index) => write(index % 3 === 0 ? otherId : agencyId))
    const sealing = Array.from({ length: 12 }, () => sealRows(system, {}, now))
    await Promise.all([...writing, ...sealing])
    await seal()
    expect(await db.seal.count()).toBe(before + 60)
    expect(await verify()).toMatchObject({ wrong: 0, tail: 0 })
  })
})

describe('the signed root', () => {
  it('is made once a day, names the one before, and is exported once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'roots-'))
    expect(await signRoot(system, {}, now)).toMatchObject({ ok: true, value: { sequence: 1 } })
    expect(await signRoot(system, {}, at(monday, '23:59'))).toMatchObject({ value: { sequence: 1 } })
    await write()
    await seal()
    expect(await signRoot(system, {}, at('2026-11-24', '00:04'))).toMatchObject({ value: { sequence: 2 } })
    expect([await exportRoots(system, { folder }), await exportRoots(system, { folder })]).toMatchObject([{ value: { written: 2 } }, { value: { written: 0 } }])
    const exported = await readExportedRoots(system, folder)
    expect(exported).toMatchObject({ unreadable: [], roots: [{}, {}] })
    expect(await verify(exported?.roots)).toMatchObject({ wrong: 0, roots: 2 })
    await rm(folder, { recursive: true })
  })
})

describe('the owner of the database', () => {
  const roots = () => db.auditRoot.findMany({ orderBy: { sequence: 'asc' } })

  it('cannot change, delete or truncate while the triggers stand, and switching one off is seen', async () => {
    await expect(db.$executeRaw`UPDATE audit_entries SET action = 'x'`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM seals`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`TRUNCATE audit_roots`).rejects.toThrow(/append-only/)
    await db.$executeRaw`ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only`
    expect((await verify()).findings).toMatchObject([{ kind: 'trigger', table: 'audit_entries_append_only' }])
    await db.$executeRaw`ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_append_only`
  })

  it('who changes a row is found at that row', async () => {
    const { entryId, sequence } = await link(2)
    for (const change of [`detail = '{"a":"é","n":true,"z":2}'`, `agency_id = '${otherId}'`, `owner_id = '${newId()}'`, `at = at + interval '1 microsecond'`]) {
      await tampered([[`UPDATE audit_entries SET ${change} WHERE id = $1::uuid`, entryId]], async () => {
        expect(await found(), change).toEqual([{ kind: 'changed', entry: entryId, sequence }])
      })
    }
  })

  it('who changes a row and its hash is found at the link', async () => {
    const { entryId, sequence } = await link(2)
    await tampered([[`UPDATE seals SET entry_hash = sha256('x') WHERE entry_id = $1::uuid`, entryId]], async () => {
      expect((await found()).map(({ kind, sequence: place }) => [kind, place])).toEqual([['reordered', sequence], ['changed', sequence]])
    })
  })

  it('who takes a row out is found, with or without its link', async () => {
    const { entryId, sequence } = await link(2)
    const row: [string, string] = [`DELETE FROM audit_entries WHERE id = $1::uuid`, entryId]
    await tampered([row], async () => {
      expect(await found()).toEqual([{ kind: 'missing', entry: entryId, sequence }])
    })
    await tampered([row, [`DELETE FROM seals WHERE entry_id = $1::uuid`, entryId]], async () => {
      expect(await found()).toEqual([{ kind: 'gap', entry: null, sequence }])
    })
  })

  it('who exchanges two rows is found', async () => {
    const [one, two] = [await link(3), await link(2)]
    const swap = `UPDATE seals SET sequence = CASE sequence WHEN ${String(one.sequence)} THEN ${String(two.sequence)} ELSE ${String(one.sequence)} END
      WHERE agency_id = $1::uuid AND table_name = 'audit_entries' AND sequence IN (${String(one.sequence)}, ${String(two.sequence)})`
    const parked = `UPDATE seals SET sequence = -sequence WHERE agency_id = $1::uuid AND table_name = 'audit_entries' AND sequence IN (${String(one.sequence)}, ${String(two.sequence)})`
    const back = swap.replace('sequence = CASE sequence', 'sequence = CASE -sequence').replace(/IN \((\d+), (\d+)\)/, 'IN (-$1, -$2)')
    await tampered([[parked, agencyId], [back, agencyId]], async () => {
      expect((await found()).map(({ kind, entry }) => [kind, entry]).slice(0, 2)).toEqual([['reordered', two.entryId], ['reordered', one.entryId]])
    })
  })

  it('who puts a row in beside the portal is found', async () => {
    const id = newId()
    const insert = `INSERT INTO audit_entries SELECT $1::uuid, at, actor_kind, actor_id, agency_id, action, subject_kind, subject_id, owner_id, detail FROM audit_entries LIMIT 1`
    await tampered([[insert, id]], async () => {
      expect(await found()).toEqual([{ kind: 'inserted', entry: id, sequence: null }])
    })
  })

  it('who cuts off the end of a chain is found by a signed root, in the database or kept outside', async () => {
    await write()
    await seal()
    await signRoot(system, {}, at('2026-11-25', '09:00'))
    const kept = await roots()
    const { entryId, sequence } = await link()
    const cut: [string, string][] = [[`DELETE FROM audit_entries WHERE id = $1::uuid`, entryId], [`DELETE FROM seals WHERE entry_id = $1::uuid`, entryId]]
    await tampered(cut, async () => {
      expect(await found()).toEqual([{ kind: 'truncated', entry: null, sequence }])
    })
    await tampered([...cut, [`DELETE FROM audit_roots WHERE sequence = 3`]], async () => {
      expect(await found()).toEqual([])
      expect(await found(kept)).toEqual([{ kind: 'root-missing', entry: null, sequence: 3 }, { kind: 'truncated', entry: null, sequence }])
    })
  })

  it('who writes the whole chain anew is found by the root, which takes the key to sign', async () => {
    const kept = await roots()
    await tampered([[`DELETE FROM seals WHERE agency_id = $1::uuid`, agencyId], [`INSERT INTO unsealed_rows SELECT 'audit_entries', id, now() FROM audit_entries WHERE agency_id = $1::uuid AND action <> 'x'`, agencyId]], async () => {
      await seal()
      expect((await found(kept)).map(({ kind }) => kind)).toContain('rewritten')
      await db.$executeRaw`DELETE FROM unsealed_rows`
    })
    await tampered([[`UPDATE audit_roots SET document = replace(document, '"sequence":2', '"sequence":2 ') WHERE sequence = 2`]], async () => {
      expect(await found()).toEqual([{ kind: 'root', entry: null, sequence: 2 }, { kind: 'root', entry: null, sequence: 3 }])
    })
  })

  it('is told of a sealer that stands still', async () => {
    await write()
    await db.unsealedRow.updateMany({ data: { addedAt: at(monday, '08:00') } })
    expect(await verify()).toMatchObject({ wrong: 1, tail: 1, findings: [{ kind: 'unsealed' }] })
  })
})
