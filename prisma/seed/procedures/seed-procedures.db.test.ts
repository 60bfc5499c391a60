import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import { importDefinition } from '@/lib/procedure/import-definition'
import { exportText } from '@/lib/procedure/model/import'
import { findVersionNumber } from '@/lib/procedure/queries/lifecycle'
import { readProcedureFiles } from './read-files'
import { seedProcedures } from './seed-procedures'

const now = new Date('2026-11-23T02:00:00Z')
const actor = mintActor({ kind: 'system', job: 'test' })
const files = readProcedureFiles()
const codeOf = (name: string) => name.replace(/\.json$/, '')

beforeAll(seedProcedures)

test('the seed publishes each file once, and leaves alone what stands', async () => {
  expect(files).toHaveLength(12)
  await seedProcedures()
  const versions = await db.procedureVersion.findMany({ select: { state: true, number: true, procedure: { select: { code: true } } } })
  expect(versions.map(({ procedure }) => `${procedure.code}.json`).sort()).toEqual(files.map(({ name }) => name))
  expect(versions.every(({ state, number }) => state === 'PUBLISHED' && number === 1)).toBe(true)
})

describe.each(files.map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
  const exported = async (number: number) => {
    const version = await findVersionNumber(actor, codeOf(name), number)
    return version && exportText(version.definition)
  }

  test('is exported as it was published, imported, and exported again with the same bytes', async () => {
    expect(await exported(1)).toBe(text)
    expect(await importDefinition(actor, { text }, now)).toEqual({ ok: true, value: { code: codeOf(name), number: 2 } })
    expect(await exported(2)).toBe(text)
  })
})
