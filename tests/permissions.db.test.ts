import { beforeAll, describe, expect, it } from 'vitest'
import { actorDoors } from '../scripts/architecture.mjs'
import { assignmentRows } from './permissions/assignment-rows'
import { bookRows } from './permissions/book-rows'
import { counterRows } from './permissions/counter-rows'
import { dossierRows } from './permissions/dossier-rows'
import { exportRows } from './permissions/export-rows'
import { feedbackRows } from './permissions/feedback-rows'
import { givingRows } from './permissions/giving-rows'
import { identityRows } from './permissions/identity-rows'
import { otherRows } from './permissions/other-rows'
import { procedureRows } from './permissions/procedure-rows'
import { queueRows } from './permissions/queue-rows'
import { receptionRows } from './permissions/reception-rows'
import { roundsRows } from './permissions/rounds-rows'
import type { Row, Rows } from './permissions/rows'
import { trialRows } from './permissions/trial-rows'
import { workbenchRows } from './permissions/workbench-rows'
import { actorOf, aBase, aWorld, type Base, personas } from './permissions/world'

const table: Rows = {
  ...dossierRows,
  ...assignmentRows,
  ...identityRows,
  ...procedureRows,
  ...otherRows,
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
}
const doors = actorDoors('.').map(({ name }) => name).sort()

let base: Base
beforeAll(async () => {
  base = await aBase()
})

it('has a row for every command and query, and none for what is not there', () => {
  expect(Object.keys(table).sort()).toEqual(doors)
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

  it.each(row.allowed)('is there for %s', async (persona) => {
    const world = await aWorld(base)
    await row.given(world)
    const outcome = await row.call(actorOf(persona, world), world)
    expect(succeeds(outcome, row), JSON.stringify(outcome)).toBe(true)
  }, 30_000)
})
