import { describe, expect, it } from 'vitest'
import { everyPaper } from '@/tests/support/every-paper'
import * as read from '@/tests/support/read-pdf'
import type { PaperDocument } from './model'
import { renderPaper } from './render-paper'

const papers: Readonly<Record<string, PaperDocument>> = everyPaper
const plain = (document: Partial<PaperDocument>): PaperDocument => ({ ...papers.refusalNotice, blocks: [], ...document }) as PaperDocument

/** Every word that the paper says, in composed letters. */
function wordsOf(document: PaperDocument): readonly string[] {
  const texts = document.blocks.flatMap((block) => {
    if (block.kind === 'rows') return block.rows.flatMap(({ label, value }) => [label, value])
    if (block.kind === 'table') return [...block.columns.map(({ label }) => label), ...block.rows.flat()]
    return block.kind === 'spacer' ? [] : [block.text]
  })
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '' && word.length < 40)
}

/** The labels of lines and the heads of tables that stand once on the paper. */
function wordsInOrder(document: PaperDocument): readonly string[] {
  const said = document.blocks.flatMap((block) => {
    if (block.kind === 'rows') return (block.layout ?? 'inline') === 'inline' ? block.rows.map(({ label }) => `${label}: `) : []
    return block.kind === 'heading' || block.kind === 'paragraph' ? [block.text.slice(0, 40).trim()] : []
  })
  const all = document.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ label, value }) => `${label}: ${value} `) : 'text' in block ? [block.text] : [])).join(' ')
  return said.filter((one) => all.split(one).length === 2)
}

describe('renderPaper', () => {
  it.each(Object.entries(papers))('gives the same bytes for the same %s', async (_, document) => {
    expect(Buffer.from(await renderPaper(document)).equals(await renderPaper(document))).toBe(true)
  })

  it('gives another file identifier to another paper', async () => {
    const idOf = async (document: PaperDocument) => /\/ID \[<(\w+)>/.exec(Buffer.from(await renderPaper(document)).toString('latin1'))?.[1]
    const first = await idOf(plain({ number: 'Số: 1' }))
    expect(first).toMatch(/^\w{32}$/)
    expect(await idOf(plain({ number: 'Số: 2' }))).not.toBe(first)
  })

  it('says across the page that it is no paper of the office, and nothing where it is one', async () => {
    const withMark = await renderPaper(plain({ watermark: 'BẢN XEM THỬ' }))
    expect(withMark.length).toBeGreaterThan((await renderPaper(plain({}))).length)
    if (read.canReadPdf) expect(read.textOf(withMark).replace(/\s+/g, '')).toContain('BẢNXEMTHỬ')
  })

  it('keeps its XML packet well-formed when the title holds an ampersand', async () => {
    const file = Buffer.from(await renderPaper(plain({ title: 'A & B <C>' }))).toString('utf8')
    expect(file).toContain('<rdf:li xml:lang="x-default">A &amp; B &lt;C&gt;</rdf:li>')
  })
})

describe.skipIf(!read.canReadPdf)('a rendered paper, read back with poppler', () => {
  describe.each(Object.entries(papers))('%s', (_, document) => {
    it('says every word it was given, motto, agency, date and code included', async () => {
      const text = read.textOf(await renderPaper(document))
      for (const word of wordsOf(document)) expect(text).toContain(word)
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc')
      expect(text).toContain('THÀNH PHỐ ĐÀ NẴNG ỦY BAN NHÂN DÂN PHƯỜNG HÒA CƯỜNG')
      expect(text).toContain('Hòa Cường, ngày 23 tháng 11 năm 2026')
      if (document.code !== undefined) expect(text).toContain('Mã hồ sơ: H17.99.01-261123-0012')
    })

    it('embeds its fonts with a way back to Unicode', async () => {
      const fonts = read.fontsOf(await renderPaper(document))
      expect(fonts.length).toBeGreaterThanOrEqual(2)
      for (const font of fonts) expect(font).toMatch(/BeVietnamPro-\w+ +CID TrueType +Identity-H +yes yes yes/)
    })

    it('is tagged and has its title, its author and the moment of its facts', async () => {
      const info = read.infoOf(await renderPaper(document))
      expect(info).toContain(document.title)
      expect(info).toContain('Ủy ban nhân dân phường Hòa Cường')
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(document.landscape === true ? /Page size:\s+841\.89 x 595\.28/ : /Page size:.*A4/)
    })
  })

  it.each(Object.entries(papers))('%s is read in the order of its text, each table with its heads, each code with words', async (_, document) => {
    const pdf = await renderPaper(document)
    const tags = read.structureOf(pdf)
    const count = (tag: string) => tags.split(new RegExp(`^ *${tag}\\b`, 'm')).length - 1
    const tables = document.blocks.filter((block) => block.kind === 'table')
    expect([count('H1'), count('H2'), count('Table')]).toEqual([1, document.blocks.filter(({ kind }) => kind === 'heading').length, tables.length])
    expect(count('TH')).toBe(tables.reduce((sum, { columns }) => sum + columns.length, 0))
    const codes = [document.dataQr, document.qr].filter((code) => code !== undefined)
    expect(count('Figure')).toBe(codes.length)
    const file = Buffer.from(pdf).toString('latin1')
    expect(file.split('/Alt').length - 1).toBe(codes.length)
    expect(file).toContain('/Lang (vi-VN)')
    expect(file).toContain('/DisplayDocTitle true')
    const text = read.textOf(pdf)
    const places = wordsInOrder(document).map((said) => text.indexOf(said))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('tags title, figure and tables', async () => {
    const tags = read.structureOf(await renderPaper(plain(papers.receiptSlip ?? {})))
    for (const tag of ['Document', 'H1', 'Figure', 'Caption', 'THead', 'TBody', 'TH', 'TD']) expect(tags).toContain(tag)
  })

  it('breaks a long table over pages, repeats its header and numbers the pages', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`hàng ${String(index)}`, 'một nội dung'])
    const columns = [
      { label: 'Cột đầu', width: 1 },
      { label: 'Cột sau', width: 3 },
    ]
    const pdf = await renderPaper(plain({ blocks: [{ kind: 'table', columns, rows }] }))
    const pages = read.pageCountOf(pdf)
    const text = read.textOf(pdf)
    expect(pages).toBeGreaterThan(2)
    expect(text.split('Cột đầu').length - 1).toBe(pages)
    for (let page = 1; page <= pages; page++) expect(text).toContain(`Trang ${String(page)}/${String(pages)}`)
    for (const [label = ''] of rows) expect(text).toContain(label)
  })

  it('lays a book across, with groups over its columns and the head on every page', async () => {
    const columns = [
      { label: 'STT', width: 1 },
      { label: 'Tiếp nhận', width: 2, group: 'Ngày, tháng, năm' },
      { label: 'Hẹn trả', width: 2, group: 'Ngày, tháng, năm' },
      { label: 'Ghi chú', width: 4 },
    ]
    const rows = Array.from({ length: 90 }, (_, index) => [String(index + 1), '23/11/2026', '24/11/2026', `dòng ${String(index + 1)}.`])
    const pdf = await renderPaper(plain({ landscape: true, blocks: [{ kind: 'table', columns, rows, letters: 'small' }] }))
    const pages = read.pagesOf(pdf).slice(0, -1)
    expect(read.infoOf(pdf)).toMatch(/Page size:\s+841\.89 x 595\.28/)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) for (const label of ['Ngày, tháng, năm', 'Hẹn trả', 'Ghi chú']) expect(page).toContain(label)
    for (const [, , , last = ''] of rows) expect(pages.join(' ')).toContain(last)
    expect(read.structureOf(pdf).split(/\bTH\b/)).toHaveLength(6)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/ColSpan 2')
  })

  it('splits a table row that no page can hold, and loses nothing of it', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `chữ${String(index)}`)
    const columns = [{ label: 'Cột', width: 1 }, { label: 'Lý do', width: 1 }]
    const pdf = await renderPaper(plain({ blocks: [{ kind: 'table', columns, rows: [['1', words.join(' ')]] }] }))
    const text = read.textOf(pdf)
    expect(read.pageCountOf(pdf)).toBeGreaterThan(3)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  it.each(['inline', 'columns'] as const)('lets a very long value in %s rows flow over pages', async (layout) => {
    const words = Array.from({ length: 3000 }, (_, index) => `chữ${String(index)}`)
    const pdf = await renderPaper(plain({ blocks: [{ kind: 'rows', layout, rows: [{ label: 'Lý do', value: words.join(' ') }] }] }))
    const text = read.textOf(pdf)
    expect(read.pageCountOf(pdf)).toBeGreaterThan(2)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  it('never puts the signature on a page without text', async () => {
    for (let lines = 18; lines < 40; lines++) {
      const blocks = Array.from({ length: lines }, (_, index) => ({ kind: 'paragraph', text: `dòng ${String(index)}` }) as const)
      const pages = read.pagesOf(await renderPaper(plain({ blocks })))
      expect(pages.find((page) => page.includes('NGƯỜI HƯỚNG DẪN'))).toContain(`dòng ${String(lines - 1)}`)
    }
  })

  it('writes letters that were typed decomposed as whole letters', async () => {
    const text = read.textOf(await renderPaper(plain({ blocks: [{ kind: 'paragraph', text: 'Nguyễn Thị Lệ Thủy'.normalize('NFD') }] })))
    expect(text).toContain('Nguyễn Thị Lệ Thủy')
  })
})
