import { expect, test } from 'vitest'
import { system } from '@/tests/support/factories'
import { findChooser, findEditedChooser } from './queries/choosers'
import { removeChooser } from './remove-chooser'
import { saveChooser } from './save-chooser'
import type { ChooserDefinition } from './schema/chooser'
import { undoChooser } from './undo-chooser'

const now = new Date('2026-11-23T02:00:00Z')
const called = (vi: string, slug = 'thu-nghiem'): ChooserDefinition => ({
  slug, title: { vi }, lead: { vi: 'L' },
  questions: [{ key: 'first', text: { vi: 'Gì?' }, options: [{ value: 'a', label: { vi: 'A' }, code: '1.000001' }, { value: 'b', label: { vi: 'B' }, code: '1.000002' }] }],
})
const save = (vi: string, revision: number | null) => saveChooser(system, { definition: called(vi), revision }, now)
const titleNow = async () => (await findChooser(system, 'thu-nghiem'))?.title.vi

test('two administrators do not overwrite each other, and a save can be taken back and made again', async () => {
  expect(await save('Một', null)).toMatchObject({ ok: true })
  expect(await save('Một lần nữa', null)).toMatchObject({ code: 'slug-taken' })
  expect(await undoChooser(system, { slug: 'thu-nghiem', revision: 0 }, now)).toMatchObject({ code: 'nothing-to-undo' })

  const both = await Promise.all([save('Hai', 0), save('Ba', 0)])
  expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['changed-meanwhile', 'ok'])
  const kept = await titleNow()
  expect(await findEditedChooser(system, 'thu-nghiem')).toMatchObject({ revision: 1, mayUndo: true })

  expect(await undoChooser(system, { slug: 'thu-nghiem', revision: 0 }, now)).toMatchObject({ code: 'changed-meanwhile' })
  await undoChooser(system, { slug: 'thu-nghiem', revision: 1 }, now)
  expect(await titleNow()).toBe('Một')
  await undoChooser(system, { slug: 'thu-nghiem', revision: 2 }, now)
  expect(await titleNow()).toBe(kept)

  expect(await removeChooser(system, { slug: 'thu-nghiem', revision: 0 }, now)).toMatchObject({ code: 'changed-meanwhile' })
  expect(await removeChooser(system, { slug: 'thu-nghiem', revision: 3 }, now)).toMatchObject({ ok: true })
  expect(await titleNow()).toBeUndefined()
})
