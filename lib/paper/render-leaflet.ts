import 'server-only'
import type { Leaflet, Said } from './model/leaflet'
import { drawQrCode } from './rendering/qr-code'
import { lineHeight, Sheet, type TextStyle } from './rendering/sheet'
import type { Face, Line } from './rendering/wrap'

// In points of an A4 page; a poster is the same, larger by √2.
const page = { width: 595.28, height: 841.89 }
const margin = 42
const inner = page.width - 2 * margin
const qrSize = 190
const gap = 28
const left = { x: margin, width: inner - qrSize - gap }
const right = { x: page.width - margin - qrSize, width: qrSize }
const colours = { band: '#0b4f7d', onBand: '#ffffff', title: '#0b3d63', box: '#eef4f9', soft: '#45525e' }
const footTop = page.height - 74

type Cut = { readonly lines: readonly Line[]; readonly size: number }

const wrapped = (sheet: Sheet, text: string, face: Face, width: number, size: number) => sheet.wrap([{ text: text.normalize('NFC'), face }], width, size)

type Room = { readonly width: number; readonly size: number; readonly lines: number; readonly height?: number }

const smallest = 9

/** The largest size at which the text takes so many lines and no more height; at the smallest, what is over is cut. */
function fitted(sheet: Sheet, text: string, face: Face, { width, size: largest, lines: most, height = Infinity }: Room): Cut {
  for (let size = largest; size > smallest; size -= 1) {
    const lines = wrapped(sheet, text, face, width, size)
    if (lines.length <= most && lines.length * lineHeight(size) <= height) return { lines, size }
  }
  const shown = Math.min(most, Math.floor(height / lineHeight(smallest)))
  return { lines: wrapped(sheet, text, face, width, smallest).slice(0, shown), size: smallest }
}

type Style = Omit<TextStyle, 'size'> & Pick<Said, 'language'>

/** The language of a text, where it is another than the leaflet's. */
const inIts = ({ language }: Said): Pick<Said, 'language'> => (language ? { language } : {})

/** Draws under a tag of its own, which says its language where that is another, and gives where it ends. */
function put(sheet: Sheet, tag: string, { lines, size }: Cut, top: number, { language, ...style }: Style): number {
  const element = sheet.child(sheet.root, tag, language && { lang: 'vi-VN' })
  sheet.drawLines(element, lines, top, { ...style, size })
  return top + lines.length * lineHeight(size)
}

function rectangle(sheet: Sheet, [x, y, width, height]: readonly [number, number, number, number], colour: string) {
  sheet.asArtifact(() => {
    sheet.pdf.rect(x, y, width, height).fillColor(colour).fill()
  })
}

function drawHead(sheet: Sheet, { product, ward, title, summary }: Leaflet): number {
  rectangle(sheet, [0, 0, page.width, 58], colours.band)
  put(sheet, 'P', fitted(sheet, product, 'bold', { width: 200, size: 22, lines: 1 }), 14, { x: margin, width: 200, colour: colours.onBand })
  const rest = { x: margin + 200, width: inner - 200 }
  put(sheet, 'P', fitted(sheet, ward, 'regular', { width: rest.width, size: 14, lines: 1 }), 19, { ...rest, align: 'right', colour: colours.onBand })
  const under = put(sheet, 'H1', fitted(sheet, title.text, 'bold', { width: inner, size: 34, lines: 3 }), 80, { ...inIts(title), x: margin, width: inner, colour: colours.title })
  return put(sheet, 'P', fitted(sheet, summary.text, 'regular', { width: inner, size: 14, lines: 5 }), under + 8, { ...inIts(summary), x: margin, width: inner })
}

function drawFacts(sheet: Sheet, facts: Leaflet['facts'], top: number): number {
  const each = (inner - 16 * (facts.length - 1)) / Math.max(1, facts.length)
  const height = 90
  for (const [index, { label, value }] of facts.entries()) {
    const x = margin + index * (each + 16)
    rectangle(sheet, [x, top, each, height], colours.box)
    const place = { x: x + 14, width: each - 28 }
    const under = put(sheet, 'P', fitted(sheet, label, 'regular', { width: place.width, size: 12, lines: 1 }), top + 10, { ...place, colour: colours.soft })
    put(sheet, 'P', fitted(sheet, value.text, 'bold', { width: place.width, size: 16, lines: 4, height: 56 }), under + 2, { ...inIts(value), ...place })
  }
  return top + height
}

function drawQr(sheet: Sheet, { qr, address }: Leaflet, top: number) {
  drawQrCode(sheet, qr, { x: right.x, top, size: qrSize })
  const under = put(sheet, 'P', fitted(sheet, qr.caption, 'bold', { width: right.width, size: 13, lines: 4 }), top + qrSize + 12, right)
  put(sheet, 'P', fitted(sheet, address, 'regular', { width: right.width, size: 10, lines: 5 }), under + 6, { ...right, colour: colours.soft })
}

type List = Leaflet['lists'][number]

/** One list down to `bottom`; whole items alone, and how many are missing. */
function drawList(sheet: Sheet, { heading, lines }: List, more: Leaflet['more'], { top, bottom }: { readonly top: number; readonly bottom: number }): number {
  const size = 12.5
  const indent = 14
  const items = lines.map((line) => ({ ...line, wrapped: wrapped(sheet, line.text, 'regular', left.width - indent, size) }))
  const heightOf = (item: (typeof items)[number]) => item.wrapped.length * lineHeight(size) + 4
  if (top + lineHeight(15) + 2 * lineHeight(size) > bottom) return top
  let y = put(sheet, 'H2', { lines: wrapped(sheet, heading, 'bold', left.width, 15), size: 15 }, top, { ...left, colour: colours.title }) + 2
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1
    if (y + heightOf(item) + (isLast ? 0 : 2 * lineHeight(size)) > bottom) {
      return put(sheet, 'P', { lines: wrapped(sheet, more(items.length - index), 'italic', left.width, size), size }, y, left) + 12
    }
    put(sheet, 'P', { lines: wrapped(sheet, '•', 'bold', indent, size), size }, y, { x: left.x, width: indent, colour: colours.title })
    put(sheet, 'P', { lines: item.wrapped, size }, y, { ...inIts(item), x: left.x + indent, width: left.width - indent })
    y += heightOf(item)
  }
  return y + 12
}

function drawFoot(sheet: Sheet, foot: Leaflet['foot']) {
  rectangle(sheet, [margin, footTop - 10, inner, 1], colours.band)
  let y = footTop
  for (const line of foot) y = put(sheet, 'P', fitted(sheet, line, 'regular', { width: inner, size: 12, lines: 1 }), y, { x: margin, width: inner })
}

/** Sets a leaflet or poster as a tagged PDF of one page; the same words give the same bytes. @returns the whole file */
export async function renderLeaflet(leaflet: Leaflet): Promise<Uint8Array<ArrayBuffer>> {
  const { title, ward, summary, at, language, format } = leaflet
  const sheet = new Sheet({ title: title.text, author: ward, subject: summary.text, at, language, format })
  const top = drawFacts(sheet, leaflet.facts, drawHead(sheet, leaflet) + 16) + 22
  drawQr(sheet, leaflet, top)
  let y = top
  for (const [index, list] of leaflet.lists.entries()) {
    // The first list leaves half of the room to what follows.
    const bottom = index < leaflet.lists.length - 1 ? y + (footTop - 24 - y) * 0.5 : footTop - 24
    y = drawList(sheet, list, leaflet.more, { top: y, bottom })
  }
  drawFoot(sheet, leaflet.foot)
  return new Uint8Array(await sheet.finish())
}
