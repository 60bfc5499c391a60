import { describe, expect, it } from 'vitest'
import * as read from '@/tests/support/read-pdf'
import { canDrawPdf, qrCodeWidth, readQrCode } from '@/tests/support/read-qr-code'
import type { Leaflet, Said } from './model/leaflet'
import { renderLeaflet } from './render-leaflet'

const lines = (...texts: readonly string[]): readonly Said[] => texts.map((text) => ({ text }))

const leaflet: Leaflet = {
  format: 'A4', language: 'vi', product: 'Một Cửa', ward: 'Phường Hòa Cường, Thành phố Đà Nẵng', title: { text: 'Đăng ký khai sinh' },
  summary: { text: 'Ghi nhận việc sinh và cấp giấy khai sinh cho trẻ.' },
  facts: [{ label: 'Mất bao lâu', value: { text: 'Trong ngày' } }, { label: 'Phí, lệ phí', value: { text: 'Miễn phí' } }],
  lists: [
    { heading: 'Cần mang hoặc chụp lại', lines: lines('Giấy chứng sinh', 'Giấy tờ tùy thân của người yêu cầu') },
    { heading: 'Các bước', lines: lines('Đăng nhập bằng VNeID', 'Khai và gửi', 'Nhận kết quả') },
  ],
  more: (count) => `và ${String(count)} mục khác`,
  qr: { value: 'https://motcua.example/k/to-roi/thu-tuc/1.001193', caption: 'Quét mã bằng điện thoại', description: 'Mã QR dẫn đến trang thủ tục' },
  address: 'https://motcua.example/k/to-roi/thu-tuc/1.001193',
  foot: ['Cần giúp? Gọi 0236 000 1022', '388 Núi Thành'],
  at: new Date('2026-11-23T00:00:00Z'),
}

/** As a screen shows it, as an office printer prints it, and with a sheet that hangs askew. */
const printed = (['A4', 'A3'] as const).flatMap((format) => [
  { format, dpi: 72, degrees: 0, how: 'upright' },
  { format, dpi: 150, degrees: 0, how: 'upright' },
  { format, dpi: 100, degrees: 12, how: 'hanging askew' },
])

describe('renderLeaflet', () => {
  it('gives the same bytes for the same words', async () => {
    expect(Buffer.from(await renderLeaflet(leaflet)).equals(await renderLeaflet(leaflet))).toBe(true)
  })

  it.runIf(read.canReadPdf).each([['A4', '595'], ['A3', '841']] as const)('says everything on one page of %s', async (format, width) => {
    const pdf = await renderLeaflet({ ...leaflet, format })
    expect(read.pageCountOf(pdf)).toBe(1)
    expect(read.infoOf(pdf)).toMatch(new RegExp(`Page size:\\s+${width}`))
    const text = read.textOf(pdf)
    const lists = leaflet.lists.flatMap((list) => [list.heading, ...list.lines.map((line) => line.text)])
    for (const said of [leaflet.title.text, leaflet.summary.text, leaflet.ward, ...lists, ...leaflet.foot]) expect(text).toContain(said)
    expect(text.replaceAll(' ', '')).toContain(leaflet.address)
    expect(read.structureOf(pdf)).toContain('Figure')
  })

  it.runIf(read.canReadPdf)('counts what has no room, and cuts what is too long', async () => {
    const long = { ...leaflet, title: { text: 'Cấp bản sao trích lục hộ tịch '.repeat(12) }, summary: { text: 'Rất dài. '.repeat(200) } }
    const pdf = await renderLeaflet({ ...long, lists: [{ heading: 'Giấy tờ', lines: Array.from({ length: 40 }, (_, n) => ({ text: `Giấy tờ thứ ${String(n)}` })) }, ...leaflet.lists] })
    expect(read.pageCountOf(pdf)).toBe(1)
    expect(read.textOf(pdf)).toMatch(/và \d+ mục khác/)
  })

  it.runIf(read.canReadPdf)('says which of its texts are in another language than the rest', async () => {
    const pdf = await renderLeaflet({ ...leaflet, language: 'en', title: { text: 'Register a birth' }, summary: { text: 'Chỉ có tiếng Việt', language: 'vi' } })
    const source = Buffer.from(pdf).toString('latin1')
    expect(source.match(/\/Lang \(vi-VN\)/g)).toHaveLength(1)
    expect(source).toContain('/Lang (en-GB)')
  })

  it.runIf(canDrawPdf).each(printed)('carries a code that a phone reads from $format printed at $dpi dpi, also $how', async ({ format, dpi, degrees }) => {
    const long = `https://mot-cua.phuong-hoa-cuong.danang.example/k/${format === 'A4' ? 'to-roi' : 'ap-phich'}/en/thu-tuc/1.001193`
    for (const value of [leaflet.qr.value, long]) {
      const pdf = await renderLeaflet({ ...leaflet, format, qr: { ...leaflet.qr, value }, address: value })
      expect(await readQrCode(pdf, { dpi, degrees })).toBe(value)
    }
  })

  it.runIf(canDrawPdf)('prints its code as large as a hand can hold a phone to it', async () => {
    for (const [format, centimetres] of [['A4', 6], ['A3', 9]] as const) expect(await qrCodeWidth(await renderLeaflet({ ...leaflet, format }))).toBeGreaterThan(centimetres)
  })
})
