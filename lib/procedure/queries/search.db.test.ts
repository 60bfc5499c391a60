import { beforeAll, describe, expect, test } from 'vitest'
import { mintActor } from '@/lib/identity/mint-actor'
import { db } from '@/lib/core/db'
import { extractCopy } from '@/tests/support/shipped-procedures'
import { seedProcedures } from '@/prisma/seed/procedures/seed-procedures'
import { seedSearch } from '@/prisma/seed/seed-search'
import { knownNames } from '@/lib/dossier/model/known-names'
import { searchCatalogue } from '@/tests/support/search-catalogue'
import { createProcedure } from '../create-procedure'
import { publishVersion } from '../publish-version'
import { reindexProcedures } from '../reindex-procedures'
import { removeSynonym } from '../remove-synonym'
import { saveSynonym } from '../save-synonym'
import { procedureDefinition } from '../schema'
import { startDraftVersion } from '../start-draft-version'
import { saveDraftVersion } from '../save-draft-version'
import { listSynonyms, searchProcedures } from './search'

const published = new Date('2026-07-01T02:00:00Z')
const now = new Date('2026-11-23T02:00:00Z')
const later = new Date('2026-11-24T02:00:00Z')
const system = mintActor({ kind: 'system', job: 'test' })
const visitor = mintActor({ kind: 'visitor' })

const ask = (q: string, at = now) => searchProcedures(visitor, { at, q })
const codes = async (q: string, at = now) => (await ask(q, at)).found.map(({ code }) => code)

beforeAll(async () => {
  await seedProcedures()
  for (const source of searchCatalogue) {
    const definition = procedureDefinition.parse(source)
    await createProcedure(system, { definition }, published)
    await publishVersion(system, { code: definition.code, revision: 0, validFrom: null, reason: 'x' }, published, knownNames)
  }
  await seedSearch(now)
}, 120_000)

/** What people type, and what they should find first. */
const questions: readonly (readonly [typed: string, code: string])[] = [
  ['khai sinh', '1.001193'], ['KHAI SINH', '1.001193'], ['đăng ký khai tử', '1.000656'], ['dang ky khai tu', '1.000656'], ['giấy độc thân', '1.004873'],
  ['1.004873', '1.004873'], ['death certificate', '1.000656'], ['mat giay khai sinh', '2.000635'], ['gks cho con', '1.001193'],
  ['giaays khai sinh', '1.001193'], ['ddawng kys khai tuwr', '1.000656'], ['gia6y1 khai sinh', '1.001193'], ['khaisinh', '1.001193'], ['dang ky khai shinh', '1.001193'],
  ['đăng kí khai tử', '1.000656'], ['tôi muốn làm giấy khai sinh cho con thì cần gì', '1.001193'], ['Bố em mất hôm qua, đi đâu làm giấy báo tử', '1.000656'],
  ['chồng tôi vừa qua đời thì phải làm thủ tục gì', '1.000656'], ['toi chua lay vo can giay xac nhan', '1.004873'], ['xin trich luc khai sinh', '2.000635'],
  ['muon mo quan pho thi dang ky o dau', '9.000001'], ['mo tiem tap hoa', '9.000001'], ['đk hkd', '9.000001'], ['đóng cửa quán luôn', '9.000002'],
  ['thue tro thi dang ky gi', '1.004194'], ['đăng ký tạm trú', '1.004194'], ['dang ky tam tru', '1.004194'], ['dang ky tam trus', '1.004194'], ['gia hạn tạm trú', '9.000004'],
  ['tam tru sap het han', '9.000004'], ['nhập hộ khẩu', '1.004222'], ['chuyen nha ve day o luon', '1.004222'], ['photo cong chung', '2.000815'], ['sao y bản chính', '2.000815'],
  ['chứng thực chữ ký', '2.000884'], ['cuoi vo dang ky o dau', '1.000894'], ['lay chong nguoi Han', '9.000009'], ['kết hôn với người nước ngoài', '9.000009'], ['mai tang phi', '1.001731'],
  ['nhà bị hàng xóm lấn ranh', '9.000011'], ['cap lai the cccd bi mat', '9.000012'],
]

/** What no procedure here answers. */
const outside: readonly string[] = [
  'ly hôn đơn phương nộp ở đâu', 'lam ho chieu', 'thi bằng lái xe máy', 'giấy phép lái máy bay', 'giá vàng hôm nay', 'thành lập công ty tnhh', 'mua vé tàu tết',
  'xin phiếu lý lịch tư pháp', 'thời tiết ngày mai', 'karaoke', 'dang kiem o to', 'bao hiem that nghiep', 'xem phim gì', '%', '_', '???',
]

describe('the search in citizens’ words', () => {
  test('finds most questions first, nearly all among three', async () => {
    const missed: string[] = []
    let [first, three] = [0, 0]
    for (const [typed, code] of questions) {
      const found = await codes(typed)
      if (found[0] === code) first += 1
      else missed.push(`${typed}: ${found.slice(0, 3).join(' ')}`)
      if (found.slice(0, 3).includes(code)) three += 1
    }
    expect(first / questions.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(three / questions.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  test('is sure of most of them, and of nothing that is not there', async () => {
    const sure = await Promise.all(questions.map(async ([typed]) => (await ask(typed)).confident))
    expect(sure.filter(Boolean).length / questions.length).toBeGreaterThanOrEqual(0.75)
    const wrong: string[] = []
    for (const typed of outside) if ((await ask(typed)).confident) wrong.push(typed)
    expect(wrong).toEqual([])
  })

  test('says who helps where it is no matter of the ward', async () => {
    expect((await ask('em muốn ly hôn')).elsewhere).toMatchObject([{ vi: expect.stringContaining('Tòa án') as string, en: expect.any(String) as string }])
    expect((await ask('đăng ký khai sinh')).elsewhere).toEqual([])
  })

  test('says how it understood what was mistyped', async () => {
    expect((await ask('ddawng kys khai sinh')).corrected).toBe('đăng ký khai sinh')
    expect((await ask('đăng ký khai sinh')).corrected).toBeNull()
  })

  test('knows a version from the moment it is in force, and the one before until then', async () => {
    const code = '9.100001'
    const definition = procedureDefinition.parse({ ...extractCopy, code, name: { vi: 'Cho thuê xe đạp công cộng' }, synonyms: [] })
    await createProcedure(system, { definition }, now)
    expect(await codes('thuê xe đạp công cộng')).not.toContain(code)
    await publishVersion(system, { code, revision: 0, validFrom: null, reason: 'x' }, now, knownNames)
    expect((await codes('thuê xe đạp công cộng'))[0]).toBe(code)

    await startDraftVersion(system, { code }, now)
    await saveDraftVersion(system, { code, revision: 0, definition: { ...definition, name: { vi: 'Mượn thuyền kayak' }, formerNames: ['Cho thuê xe đạp công cộng'] } }, now)
    await publishVersion(system, { code, revision: 1, validFrom: later, reason: 'x' }, now, knownNames)
    expect(await codes('mượn thuyền kayak')).not.toContain(code)
    expect((await codes('mượn thuyền kayak', later))[0]).toBe(code)
    expect((await codes('thuê xe đạp công cộng', later))[0]).toBe(code)
  })

  test('takes a synonym up at once, and forgets it', async () => {
    expect((await codes('báo hỉ'))[0]).not.toBe('1.000894')
    const saved = await saveSynonym(system, { id: '', revision: 0, kind: 'SAME', words: ['báo hỉ'], means: 'đăng ký kết hôn', meansEn: null }, now)
    if (!saved.ok) throw new Error(saved.code)
    expect((await codes('báo hỉ'))[0]).toBe('1.000894')
    const again = { id: saved.value.id, revision: 0, kind: 'SAME', words: ['báo hỷ'], means: 'đăng ký kết hôn', meansEn: null } as const
    const both = await Promise.all([saveSynonym(system, { ...again, words: ['x'] }, now), saveSynonym(system, { ...again, words: ['y'] }, now)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await removeSynonym(system, { id: saved.value.id, revision: 0 }, now)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect(await removeSynonym(system, { id: saved.value.id, revision: 1 }, now)).toMatchObject({ ok: true })
    expect((await listSynonyms(system)).map(({ id }) => id)).not.toContain(saved.value.id)
  })

  test('is made anew where it is missing or of an older way', async () => {
    await db.procedureSearchEntry.deleteMany()
    expect(await codes('khai sinh')).toEqual([])
    await reindexProcedures(system, now)
    expect((await codes('khai sinh'))[0]).toBe('1.001193')
    expect(await reindexProcedures(system, now)).toEqual({ ok: true, value: { versions: 0 } })
  })
})
