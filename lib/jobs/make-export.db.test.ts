import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import { readFile } from '@/lib/document/read-file'
import { sweepOrphans } from '@/lib/document/sweep-orphans'
import { acceptDossier } from '@/lib/dossier/accept-dossier'
import { listLog } from '@/lib/dossier/queries/log'
import { grantExportFile, listExports } from '@/lib/statistics/queries/exports'
import { requestExport } from '@/lib/statistics/request-export'
import { retryExport } from '@/lib/statistics/retry-export'
import { strikeEntry } from '@/lib/register/strike-entry'
import { aBase, approved, aWorld, type Base } from '@/tests/permissions/world'
import { at, now } from '@/tests/support/clock'
import { aCitizen, aDossier, system } from '@/tests/support/factories'
import { canReadPdf, textOf } from '@/tests/support/read-pdf'
import { readCsv, readXlsx } from '@/tests/support/read-xlsx'
import { expireExportsJob } from './expire-exports'
import { makeExportJob } from './make-export'

const period = { from: '2026-11-01', to: '2026-11-30' }
const hostile = ['=HYPERLINK("http://ke-xau.example","Bấm")', '+84905', '@SUM(A1)', 'Trần Thị "Bé" <An>']

let base: Base
beforeAll(async () => {
  base = await aBase()
  for (const name of hostile) {
    const { code, version, id } = await aDossier(await aCitizen(), base.ward.id, now)
    await db.dossier.update({ where: { id }, data: { ownerName: name } })
    expect(await acceptDossier(base.own.COUNTER_OFFICER, { code, version, note: '' }, now)).toMatchObject({ ok: true })
  }
})

const log = (format: 'PDF' | 'XLSX' | 'CSV') => ({ kind: 'DOSSIER_LOG', agencyId: base.ward.id, ...period, format, purpose: 'Báo cáo tháng' }) as const
type Wanted = Parameters<typeof requestExport>[1]

async function asked(wanted: Wanted): Promise<string> {
  const result = await requestExport(base.own.CLERK, wanted, now)
  if (!result.ok) throw new Error(result.code)
  return longId(result.value.export) ?? ''
}
async function fileOf(id: string, when = now): Promise<Buffer | null> {
  const grant = await grantExportFile(base.own.CLERK, id, when)
  const found = grant && (await readFile(grant))
  return found && Buffer.from(await new Response(await found.open()).arrayBuffer())
}
async function made(wanted: Wanted): Promise<Buffer> {
  const id = await asked(wanted)
  await makeExportJob.perform({ exportId: id }, { now, last: false })
  const file = await fileOf(id)
  if (!file) throw new Error('no file')
  return file
}

describe('the dossier log as a file', () => {
  it('is a workbook with the same lines as the screen, dates as dates, and no name as a formula', async () => {
    const [head, ...rows] = readXlsx(await made(log('XLSX')))
    expect(head?.map(({ value }) => value).slice(0, 8)).toEqual(['STT', 'Mã hồ sơ', 'Nội dung', 'Số bộ', 'Chủ hồ sơ', 'Địa chỉ', 'Điện thoại', 'Ngày, tháng, năm: Tiếp nhận'])
    const screen = await listLog(base.own.CLERK, { agencyId: base.ward.id, start: new Date(0), end: at('2026-12-01', '00:00') }, now)
    expect(rows.map((row) => row[1]?.value)).toEqual(screen?.rows.map(({ code }) => code))
    expect(rows.map((row) => row[4])).toEqual(hostile.map((value, index) => ({ kind: 'text', value, style: index < 3 ? 4 : 0 })))
    expect(rows.flat().filter(({ kind }) => kind === 'formula')).toEqual([])
    expect(rows[0]?.[7]).toMatchObject({ kind: 'number', style: 3 })
  })

  it('is a table of plain text in which nothing runs', async () => {
    const text = (await made(log('CSV'))).toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(readCsv(text).slice(1).map((row) => row[4])).toEqual([`'${hostile[0] ?? ''}`, "'+84905", "'@SUM(A1)", hostile[3]])
  })

  it.runIf(canReadPdf)('is Mẫu 07 to print', async () => {
    const text = textOf(await made(log('PDF')))
    for (const part of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SỔ THEO DÕI HỒ SƠ', 'Từ ngày 01/11/2026 đến ngày 30/11/2026', 'Tổng số: 4 hồ sơ', 'Bé']) expect(text).toContain(part)
  })
})

describe('an export', () => {
  it('keeps why and by whom; each fetching is recorded, and strangers fetch nothing', async () => {
    const id = await asked(log('CSV'))
    expect((await listExports(base.own.SUPERVISOR)).find(({ key }) => longId(key) === id)).toMatchObject({ purpose: 'Báo cáo tháng', state: 'QUEUED', requestedBy: 'Cán bộ CLERK' })
    expect(await fileOf(id)).toBeNull()
    await makeExportJob.perform({ exportId: id }, { now, last: false })
    await fileOf(id)
    await fileOf(id)
    expect(await grantExportFile(base.own.COUNTER_OFFICER, id, now)).toBeNull()
    const trail = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(trail.map(({ action }) => action)).toEqual(['export.request', 'export.made', 'export.fetch', 'export.fetch'])
    expect(JSON.stringify(trail)).not.toContain('Báo cáo tháng')
  })

  it('is made once however often its job runs', async () => {
    const id = await asked(log('CSV'))
    await Promise.all([1, 2, 3].map(() => makeExportJob.perform({ exportId: id }, { now, last: false }).catch(() => undefined)))
    const first = await db.dataExport.findUniqueOrThrow({ where: { id } })
    await makeExportJob.perform({ exportId: id }, { now, last: false })
    expect(await db.dataExport.findUniqueOrThrow({ where: { id } })).toEqual(first)
    expect(first).toMatchObject({ state: 'DONE', rowsDone: 4, rowsTotal: 4 })
    expect(await db.auditEntry.count({ where: { subjectId: id, action: 'export.made' } })).toBe(1)
  })

  it('that failed says so, and is tried again on demand', async () => {
    const id = await asked({ kind: 'DOSSIER_LOG', agencyId: base.ward.id, ...period, format: 'CSV', purpose: 'x' })
    await db.dataExport.update({ where: { id }, data: { kind: 'REGISTER_BOOK', bookId: id } })
    await expect(makeExportJob.perform({ exportId: id }, { now, last: false })).rejects.toThrow('nothing to export')
    expect(await db.dataExport.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'FAILED' })
    await db.dataExport.update({ where: { id }, data: { kind: 'DOSSIER_LOG', bookId: null } })
    expect(await retryExport(base.own.CLERK, { export: id }, now)).toMatchObject({ ok: true })
    expect(await retryExport(base.own.CLERK, { export: id }, now)).toEqual({ ok: false, code: 'not-possible' })
    await makeExportJob.perform({ exportId: id }, { now, last: false })
    expect(await fileOf(id)).not.toBeNull()
  })

  it('can be fetched for seven days, then its file is deleted and it stays', async () => {
    const id = await asked(log('CSV'))
    await makeExportJob.perform({ exportId: id }, { now, last: false })
    expect(await fileOf(id, at('2026-11-30', '07:00'))).not.toBeNull()
    const over = new Date(now.getTime() + 7 * 86_400_000)
    expect(await fileOf(id, over)).toBeNull()
    const { fileId } = await db.dataExport.findUniqueOrThrow({ where: { id } })
    await expireExportsJob.perform({}, { now: over, last: false })
    await sweepOrphans(system, {}, new Date(over.getTime() + 2 * 86_400_000))
    expect(await db.storedFile.count({ where: { id: fileId ?? '' } })).toBe(0)
    expect(await db.dataExport.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'EXPIRED', fileId: null, purpose: 'Báo cáo tháng' })
  })
})

describe('a book as a file', () => {
  it('has every number, struck ones with their reason', async () => {
    const world = await aWorld(base)
    await approved(world)
    const entry = await db.registerEntry.findFirstOrThrow({ where: { dossierId: world.dossierId } })
    await strikeEntry(world.own.SUPERVISOR, { entry: entry.id, reason: 'Ghi nhầm sổ' }, now)
    const book = { kind: 'REGISTER_BOOK', book: entry.bookId, purpose: 'Lưu trữ' } as const
    const rows = readXlsx(await made({ ...book, format: 'XLSX' })).slice(1)
    expect(rows.map((row) => row[0]?.value)).toEqual(Array.from({ length: rows.length }, (_, index) => String(index + 1)))
    expect(rows.at(-1)?.[7]?.value).toContain('Ghi nhầm sổ')
    if (canReadPdf) expect(textOf(await made({ ...book, format: 'PDF' }))).toContain('Đã gạch bỏ')
  })
})

describe('report II.06a as a file', () => {
  it('has a line for each field and one for all, as numbers', async () => {
    const wanted = { kind: 'REPORT_II06A', agencyId: base.ward.id, ...period, purpose: 'Báo cáo tháng' } as const
    const id = await requestExport(base.own.APPROVER, { ...wanted, format: 'XLSX' }, now)
    if (!id.ok) throw new Error(id.code)
    await makeExportJob.perform({ exportId: longId(id.value.export) }, { now: new Date(now.getTime() + 60_000), last: false })
    const grant = await grantExportFile(base.own.APPROVER, longId(id.value.export) ?? '', now)
    const found = grant && (await readFile(grant))
    const [head, ...rows] = readXlsx(Buffer.from(await new Response(await found?.open()).arrayBuffer()))
    expect(head?.[2]?.value).toBe('Số hồ sơ nhận giải quyết: Tổng số')
    const all = rows.at(-1)?.map(({ kind, value }) => (kind === 'number' ? Number(value) : value)) ?? []
    expect(all.slice(1, 2)).toEqual(['Tổng cộng'])
    expect(all[2]).toBe(Number(all[6]) + Number(all[10]))
    expect(Number(all[3])).toBeGreaterThanOrEqual(hostile.length)
    expect(await requestExport(base.own.CLERK, { ...wanted, format: 'XLSX' }, now)).toEqual({ ok: false, code: 'not-found' })
  })
})
