import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import { aBase, aWorld, type Base, submitted, type World } from '@/tests/permissions/world'
import { now } from '@/tests/support/clock'
import { addNote } from './add-note'
import { markMentionsRead } from './mark-mentions-read'
import { findCase } from './queries/case'
import { countNews, listMentions } from './queries/news'

let base: Base
let world: World
beforeAll(async () => {
  base = await aBase()
})
beforeEach(async () => {
  world = await aWorld(base)
  await submitted(world)
  await db.noteMention.deleteMany()
})

const write = (note: string, mention?: string) => addNote(world.own.COUNTER_OFFICER, { code: world.code, note, ...(mention && { mention }) }, now)

describe('a colleague named in a note', () => {
  it('chosen or written with @, finds it once among their news, and says that they saw it', async () => {
    const { CLERK, APPROVER } = world.own
    expect(await write('Nhờ @Cán bộ CLERK, xem giúp', CLERK.officialId)).toMatchObject({ ok: true })
    expect(await countNews(CLERK)).toBe(1)
    expect(await countNews(APPROVER)).toBe(0)
    const [mention] = await listMentions(CLERK)
    expect(mention).toMatchObject({ dossierCode: world.code, text: 'Nhờ @Cán bộ CLERK, xem giúp', author: 'Cán bộ COUNTER_OFFICER', readAt: null })
    const before = await findCase(CLERK, world.code, now)
    expect(before?.notes[0]).toMatchObject({ namesMe: true, mentioned: [{ name: 'Cán bộ CLERK', unread: true }] })
    const id = longId(mention?.key ?? '') ?? ''
    expect(await markMentionsRead(APPROVER, { mention: id }, now)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await markMentionsRead(CLERK, { mention: id }, now)).toMatchObject({ value: { read: 1 } })
    expect(await markMentionsRead(CLERK, {}, now)).toMatchObject({ value: { read: 0 } })
    expect(await countNews(CLERK)).toBe(0)
    expect((await findCase(APPROVER, world.code, now))?.notes[0]).toMatchObject({ namesMe: false, mentioned: [{ unread: false }] })
  })

  it('is of the agency and handles dossiers, or is not named', async () => {
    expect(await write('x', world.other.CLERK.officialId)).toMatchObject({ ok: false, code: 'official-unfit' })
    expect(await write('x', world.own.ADMINISTRATOR.officialId)).toMatchObject({ ok: false, code: 'official-unfit' })
    expect(await write('@Cán bộ ADMINISTRATOR @Cán bộ COUNTER_OFFICER')).toMatchObject({ ok: true })
    expect(await db.noteMention.count()).toBe(0)
  })

  it('is not told any more once the words are erased', async () => {
    await write('@Cán bộ CLERK')
    await db.dossierNote.deleteMany({ where: { dossierId: world.dossierId, kind: 'COLLEAGUES' } })
    expect(await countNews(world.own.CLERK)).toBe(0)
  })
})
