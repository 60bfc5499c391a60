import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { mintActor } from '../lib/identity/mint-actor'
import { actorDoors } from '../scripts/architecture.mjs'
import { assignmentRows } from './permissions/assignment-rows'
import { auditRows } from './permissions/audit-rows'
import { bookRows } from './permissions/book-rows'
import { counterRows } from './permissions/counter-rows'
import { dossierRows } from './permissions/dossier-rows'
import { exportRows } from './permissions/export-rows'
import { factorRows } from './permissions/factor-rows'
import { feedbackRows } from './permissions/feedback-rows'
import { givingRows } from './permissions/giving-rows'
import { identityRows } from './permissions/identity-rows'
import { mandateRows } from './permissions/mandate-rows'
import { vaultRows } from './permissions/vault-rows'
import { otherRows } from './permissions/other-rows'
import { privacyRows } from './permissions/privacy-rows'
import { procedureRows } from './permissions/procedure-rows'
import { queueRows } from './permissions/queue-rows'
import { receptionRows } from './permissions/reception-rows'
import { registryRows } from './permissions/registry-rows'
import { retentionRows } from './permissions/retention-rows'
import { roundsRows } from './permissions/rounds-rows'
import type { Row, Rows } from './permissions/rows'
import { teamRows } from './permissions/team-rows'
import { trialRows } from './permissions/trial-rows'
import { uploadRows } from './permissions/upload-rows'
import { workbenchRows } from './permissions/workbench-rows'
import { actorOf, aBase, aWorld, type Base, personas } from './permissions/world'
import type { Citizen } from './support/factories'

const table: Rows = {
  ...dossierRows,
  ...assignmentRows,
  ...identityRows,
  ...factorRows,
  ...mandateRows,
  ...vaultRows,
  ...teamRows,
  ...procedureRows,
  ...otherRows,
  ...uploadRows,
  ...receptionRows,
  ...feedbackRows,
  ...givingRows,
  ...trialRows,
  ...bookRows,
  ...exportRows,
  ...workbenchRows,
  ...counterRows,
  ...queueRows,
  ...roundsRows,
  ...registryRows,
  ...auditRows,
  ...privacyRows,
  ...retentionRows,
}
const doors = actorDoors('.').map(({ name }) => name).sort()

let base: Base
beforeAll(async () => {
  base = await aBase()
})

it('has a row for every command and query, and none for what is not there', () => {
  expect(Object.keys(table).sort()).toEqual(doors)
})

it('marks as weighty every command that asks for a second factor proved just now', () => {
  const asking = actorDoors('.').filter(({ path }) => readFileSync(path, 'utf8').includes('hasSteppedUp(actor)'))
  expect(Object.keys(table).filter((name) => table[name]?.weighty).sort()).toEqual(asking.map(({ name }) => name).sort())
})

/** What somebody hears who may not: a refusal that looks like nothing being there, or nothing. */
const saysNothing = (outcome: unknown, code = 'not-found'): boolean => {
  if (outcome === null || outcome === undefined || outcome === 0 || outcome === false) return true
  if (Array.isArray(outcome)) return outcome.length === 0
  if (outcome instanceof Map) return outcome.size === 0
  return typeof outcome === 'object' && 'ok' in outcome && outcome.ok === false && 'code' in outcome && outcome.code === code
}

const succeeds = (outcome: unknown, { allowedCode }: Row): boolean => {
  if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome)) return !saysNothing(outcome)
  return outcome.ok === true || ('code' in outcome && outcome.code === allowedCode)
}

describe.each(Object.entries(table))('%s', (_, row) => {
  const denied = personas.filter((persona) => !row.allowed.includes(persona))

  it(`is not there for ${String(denied.length)} others`, async () => {
    const world = await aWorld(base)
    await row.given(world)
    const heard: string[] = []
    for (const persona of denied) {
      const outcome = await row.call(actorOf(persona, world), world)
      if (!saysNothing(outcome, row.deniedCode)) heard.push(`${persona}: ${JSON.stringify(outcome)}`)
    }
    expect(heard).toEqual([])
  }, 30_000)

  if (row.weighty) {
    it('takes a second factor proved just now', async () => {
      const world = await aWorld(base)
      await row.given(world)
      const official = row.allowed.find((persona) => persona.startsWith('own '))
      const actor = official && actorOf(official, world)
      if (actor?.kind !== 'official') throw new Error('no official may do this')
      const late = mintActor({ kind: 'official', officialId: actor.officialId, grants: actor.grants })
      expect(await row.call(late, world)).toEqual({ ok: false, code: 'step-up' })
    }, 30_000)
  }

  // What is open to visitors asks nobody for a level.
  const citizen = row.allowed.includes('visitor') ? undefined : row.allowed.find((persona) => persona === 'owner' || persona === 'stranger')
  if (citizen) {
    it(row.vouched ? 'takes an identity of level 2' : 'is there for an identity of level 1', async () => {
      const world = await aWorld(base)
      await row.given(world)
      const { personId, provedUntil } = actorOf(citizen, world) as Citizen
      const levelOne = mintActor({ kind: 'citizen', personId, assuranceLevel: 1, ...(provedUntil && { provedUntil }) })
      const outcome = await row.call(levelOne, world)
      if (row.vouched) expect(saysNothing(outcome) || saysNothing(outcome, 'level-too-low'), JSON.stringify(outcome)).toBe(true)
      else expect(succeeds(outcome, row), JSON.stringify(outcome)).toBe(true)
    }, 30_000)
  }

  it.each(row.allowed)('is there for %s', async (persona) => {
    const world = await aWorld(base)
    await row.given(world)
    const outcome = await row.call(actorOf(persona, world), world)
    expect(succeeds(outcome, row), JSON.stringify(outcome)).toBe(true)
  }, 30_000)
})
