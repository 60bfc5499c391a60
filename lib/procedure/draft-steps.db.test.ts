import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mintActor } from '@/lib/identity/mint-actor'
import { extractCopy } from '@/tests/support/shipped-procedures'
import { createProcedure } from './create-procedure'
import { draftChanges, overlap } from './model/draft-changes'
import { isEdited, withCopy, withStep, withoutPlace } from './model/form-editing'
import { findDraftVersion } from './queries'
import { findDraftSteps, listDraftSteps } from './queries/draft-steps'
import { redoDraftChange } from './redo-draft-change'
import { saveDraftVersion } from './save-draft-version'
import { type ProcedureDefinition, procedureDefinition } from './schema'
import { undoDraftChange } from './undo-draft-change'

const now = new Date('2026-11-23T02:00:00Z')
const administrator = mintActor({ kind: 'official', officialId: newId(), grants: [{ agencyId: newId(), role: 'ADMINISTRATOR' }] })
let serial = 0
let code: string
let definition: ProcedureDefinition

beforeAll(() =>
  db.official.create({
    data: { id: administrator.officialId, fullName: 'Trương Minh Triết', title: '', emailCipher: encrypt('nhieu-ban@hoacuong.example'), emailHash: newId(), createdAt: now },
  }),
)
beforeEach(async () => {
  serial += 1
  code = `3.7${String(serial).padStart(5, '0')}`
  definition = procedureDefinition.parse({ ...extractCopy, code })
  await createProcedure(administrator, { definition }, now)
})

const named = (vi: string): ProcedureDefinition => ({ ...definition, name: { vi } })
const current = async () => (await findDraftVersion(administrator, code))!
const save = async (next: ProcedureDefinition) => saveDraftVersion(administrator, { code, revision: (await current()).revision, definition: next }, now)
const undo = async () => undoDraftChange(administrator, { code, revision: (await current()).revision }, now)
const redo = async () => redoDraftChange(administrator, { code, revision: (await current()).revision }, now)
const nameNow = async () => (await current()).definition.name.vi

describe('undoing', () => {
  test('goes back save by save and forward again, until something else is done', async () => {
    for (const name of ['một', 'hai', 'ba']) await save(named(name))
    await undo()
    expect([await nameNow(), (await undo()).ok, await nameNow()]).toEqual(['hai', true, 'một'])
    expect(await findDraftSteps(administrator, code)).toMatchObject({ undo: { changes: [{ part: 'texts', kind: 'changed' }] }, redo: { undone: true } })
    await redo()
    expect(await nameNow()).toBe('hai')
    await save(named('khác'))
    expect(await redo()).toEqual({ ok: false, code: 'nothing-to-redo' })
    for (const expected of ['hai', 'một', definition.name.vi]) {
      await undo()
      expect(await nameNow()).toBe(expected)
    }
    expect(await undo()).toEqual({ ok: false, code: 'nothing-to-undo' })
    expect((await current()).definition).toEqual(definition)
  })

  test('is refused to whoever has not seen the newest, and tells what was done meanwhile', async () => {
    await save(named('một'))
    expect(await undoDraftChange(administrator, { code, revision: 0 }, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
    await save({ ...named('một'), fees: [] })
    await undo()
    expect(await listDraftSteps(administrator, code, 1)).toMatchObject([{ undone: true, revision: 3, byId: administrator.officialId, changes: definition.fees.map(({ key }) => ({ part: 'fee', kind: 'removed', key })) }])
  })

  test('restores exactly, whatever was done', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ what: fc.nat(2), at: fc.nat() }), { minLength: 1, maxLength: 6 }), async (steps) => {
      const before = (await current()).definition
      const states: ProcedureDefinition[] = []
      for (const { what, at } of steps) {
        const here = (await current()).definition
        const fields = here.form!.pages.flatMap((page) => page.sections.flatMap((section) => section.fields))
        const place = `field:${fields[at % fields.length]?.key ?? ''}`
        const edit = what === 0 ? withStep(here.form!, place, 1) : what === 1 ? withCopy(here.form!, place, '(bản sao)') : withoutPlace(here.form!, place)
        if (!isEdited(edit)) continue
        states.push(here)
        await save({ ...here, form: edit.form })
      }
      for (const state of states.toReversed()) {
        await undo()
        expect((await current()).definition).toEqual(state)
      }
      expect((await current()).definition).toEqual(before)
    }), { numRuns: 6 })
  })

  test('is bounded', async () => {
    for (let index = 0; index < 63; index += 1) await save(named(`tên ${String(index)}`))
    expect(await db.procedureDraftStep.count({ where: { version: { procedure: { code } } } })).toBe(60)
  })
})

describe('what changed', () => {
  test('is told part by part', () => {
    const form = definition.form!
    const [page] = form.pages
    const [first] = page!.sections[0]!.fields
    const step = withStep(form, `field:${first!.key}`, 1)
    if (!isEdited(step)) throw new Error(step)
    expect(draftChanges(definition, { ...definition, form: step.form })).toMatchObject([{ part: 'field', kind: 'moved' }])
    const copy = withCopy(form, `field:${first!.key}`, '(bản sao)')
    if (!isEdited(copy)) throw new Error(copy)
    expect(draftChanges(definition, { ...definition, form: copy.form, supplementClock: 'RESTART' })).toMatchObject([{ part: 'field', kind: 'added' }, { part: 'limits', kind: 'changed' }])
    expect(draftChanges(definition, definition)).toEqual([])
  })

  test('may be put on top of what touched other parts', () => {
    const mine = draftChanges(definition, named('mới'))
    expect(overlap(mine, draftChanges(definition, { ...definition, fees: [] }))).toBe(false)
    expect(overlap(mine, draftChanges(definition, { ...definition, summary: { vi: 'khác' } }))).toBe(true)
  })
})
