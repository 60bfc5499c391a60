import { describe, expect, it } from 'vitest'
import * as read from '@/tests/support/read-pdf'
import type { Leaflet } from './model/leaflet'
import { renderLeaflet } from './render-leaflet'

const leaflet: Leaflet = {
  format: 'A4', language: 'vi', product: 'Một Cửa', ward: 'Phường Hòa Cường, Thành phố Đà Nẵng', title: 'Đăng ký khai sinh',
  summary: 'Ghi nhận việc sinh và cấp giấy khai sinh cho trẻ.',
  facts: [{ label: 'Mất bao lâu', value: 'Trong ngày' }, { label: 'Phí, lệ phí', value: 'Miễn phí' }],
  lists: [
    { heading: 'Cần mang hoặc chụp lại', lines: ['Giấy chứng sinh', 'Giấy tờ tùy thân của người yêu cầu'] },
    { heading: 'Các bước', lines: ['Đăng nhập bằng VNeID', 'Khai và gửi', 'Nhận kết quả'] },
  ],
  more: (count) => `và ${String(count)} mục khác`,
  qr: { value: 'https://motcua.example/k/to-roi/thu-tuc/1.001193', caption: 'Quét mã bằng điện thoại', description: 'Mã QR dẫn đến trang thủ tục' },
  address: 'https://motcua.example/k/to-roi/thu-tuc/1.001193',
  foot: ['Cần giúp? Gọi 0236 000 1022', '388 Núi Thành'],
  at: new Date('2026-11-23T00:00:00Z'),
}

describe('renderLeaflet', () => {
  it('gives the same bytes for the same words', async () => {
    expect(Buffer.from(await renderLeaflet(leaflet)).equals(await renderLeaflet(leaflet))).toBe(true)
  })

  it.runIf(read.canReadPdf).each([['A4', '595'], ['A3', '841']] as const)('says everything on one page of %s', async (format, width) => {
    const pdf = await renderLeaflet({ ...leaflet, format })
    expect(read.pageCountOf(pdf)).toBe(1)
    expect(read.infoOf(pdf)).toMatch(new RegExp(`Page size:\\s+${width}`))
    const text = read.textOf(pdf)
    const lists = leaflet.lists.flatMap(({ heading, lines }) => [heading, ...lines])
    for (const said of [leaflet.title, leaflet.summary, leaflet.ward, ...lists, ...leaflet.foot]) expect(text).toContain(said)
    expect(text.replaceAll(' ', '')).toContain(leaflet.address)
    expect(read.structureOf(pdf)).toContain('Figure')
  })

  it.runIf(read.canReadPdf)('counts what has no room, and cuts what is too long', async () => {
    const long = { ...leaflet, title: 'Cấp bản sao trích lục hộ tịch '.repeat(12), summary: 'Rất dài. '.repeat(200) }
    const pdf = await renderLeaflet({ ...long, lists: [{ heading: 'Giấy tờ', lines: Array.from({ length: 40 }, (_, n) => `Giấy tờ thứ ${String(n)}`) }, ...leaflet.lists] })
    expect(read.pageCountOf(pdf)).toBe(1)
    expect(read.textOf(pdf)).toMatch(/và \d+ mục khác/)
  })
})
