import 'server-only'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { type Face, type Line, type Run, wrap } from './wrap'

// Read as files at run time, which is why knip.json names the package.
const family = path.join(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro')
const faces: Record<Face, string> = {
  regular: path.join(family, '400Regular/BeVietnamPro_400Regular.ttf'),
  bold: path.join(family, '700Bold/BeVietnamPro_700Bold.ttf'),
  italic: path.join(family, '400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf'),
  boldItalic: path.join(family, '700Bold_Italic/BeVietnamPro_700Bold_Italic.ttf'),
}

type Page = Readonly<Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom', number>>

// In points, with the margins of Nghị định 30/2020 for official papers: 30 mm at the binding side, 20 at the others.
const upright: Page = { width: 595.28, height: 841.89, left: 79, right: 51, top: 54, bottom: 66 }
const pages = {
  A4: upright,
  A3: upright,
  'A4-landscape': { width: 841.89, height: 595.28, left: 57, right: 45, top: 45, bottom: 57 },
  'A6-landscape': { width: 419.53, height: 297.64, left: 17, right: 17, top: 17, bottom: 17 },
} as const satisfies Record<string, Page>

export type Element = PDFKit.PDFStructureElement
export type Align = 'left' | 'center' | 'right'
export type TextStyle = { readonly x: number; readonly width: number; readonly size: number; readonly align?: Align; readonly colour?: string }

/** Lines are 1.42 times the letter's size apart: Vietnamese stacks two marks on a capital letter. */
export const lineHeight = (size: number) => size * 1.42

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

class SafeDocument extends PDFDocument {
  // pdfkit writes the title into its XML packet as it is, and a title may hold an ampersand.
  override endMetadata() {
    const { Title, Author, Subject } = this.info
    if (Title !== undefined) this.info.Title = escapeXml(Title)
    if (Author !== undefined) this.info.Author = escapeXml(Author)
    if (Subject !== undefined) this.info.Subject = escapeXml(Subject)
    super.endMetadata()
  }
}

export type SheetInfo = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly at: Date
  readonly language: 'vi' | 'en'
  /** A3 is the same page, all of it larger by √2; only for what has one page. */
  readonly format?: keyof typeof pages
}

/** One PDF being written: a cursor that walks down pages, text in tagged pieces, decoration marked as such. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly root: Element
  readonly page: Page
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  y: number

  constructor(info: SheetInfo) {
    const page = pages[info.format ?? 'A4']
    this.page = page
    this.left = page.left
    this.width = page.width - page.left - page.right
    this.top = page.top
    this.bottom = page.height - page.bottom
    this.y = page.top
    const scale = info.format === 'A3' ? Math.SQRT2 : 1
    this.pdf = new SafeDocument({
      size: [page.width * scale, page.height * scale],
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: info.language === 'vi' ? 'vi-VN' : 'en-GB',
      displayTitle: true,
      bufferPages: true,
      // The named font keeps pdfkit from reading Helvetica, which has no Vietnamese letters, as its first font.
      font: faces.regular,
      info: {
        Title: info.title,
        Author: info.author,
        Subject: info.subject,
        Creator: 'mot-cua',
        CreationDate: info.at,
        ModDate: info.at,
      },
    })
    if (scale !== 1) this.pdf.scale(scale)
    this.root = this.pdf.struct('Document')
    this.pdf.addStructure(this.root)
  }

  pageCount() {
    return this.pdf.bufferedPageRange().count
  }

  /** What is still free on this page, in points. */
  room() {
    return this.bottom - this.y
  }

  turnPage() {
    this.pdf.addPage()
    this.y = this.top
  }

  /** Turns the page when less than `height` is free; nothing helps what is higher than a page. */
  need(height: number) {
    if (height > this.room() && this.y > this.top) this.turnPage()
  }

  child(parent: Element, type: string, options?: PDFKit.Mixins.StructureElementOptions): Element {
    const element = this.pdf.struct(type, options)
    parent.add(element)
    return element
  }

  measure(text: string, face: Face, size: number) {
    return this.pdf.font(faces[face]).fontSize(size).widthOfString(text)
  }

  wrap(runs: readonly Run[], width: number, size: number) {
    return wrap(runs, width, (text, face) => this.measure(text, face, size))
  }

  /** Draws lines at the place given, as a piece of `element`; the cursor stays. */
  drawLines(element: Element, lines: readonly Line[], top: number, style: TextStyle) {
    element.add(() => {
      this.strike(lines, top, style)
    })
  }

  /** Draws lines that belong to no reading order: page numbers, repeated headers. */
  drawArtifact(lines: readonly Line[], top: number, style: TextStyle) {
    this.asArtifact(() => {
      this.strike(lines, top, style)
    })
  }

  /** Large pale letters from the lower left to the upper right of the page. */
  drawAcross(text: string) {
    this.asArtifact(() => {
      const { page } = this
      const middle = { x: page.width / 2, y: page.height / 2 }
      const size = Math.min(72, (72 * page.width) / this.measure(text, 'bold', 72))
      this.pdf.save().rotate(-45, { origin: [middle.x, middle.y] }).fillColor('#a3161a').fillOpacity(0.18)
      const width = this.measure(text, 'bold', size)
      this.pdf.text(text, middle.x - width / 2, middle.y - lineHeight(size) / 2, { lineBreak: false }).restore()
    })
  }

  /** Rules and boxes: seen, never read aloud. */
  asArtifact(draw: () => void) {
    this.pdf.markContent('Artifact', { type: 'Layout' })
    draw()
    this.pdf.endMarkedContent()
  }

  rule(x1: number, x2: number, y: number) {
    this.asArtifact(() => {
      this.pdf.lineWidth(0.7).strokeColor('#000').moveTo(x1, y).lineTo(x2, y).stroke()
    })
  }

  /**
   * Lets lines flow down from the cursor and over pages, two lines at least at each side of a break, three whole.
   * `beside` is told the top and bottom of every piece, to draw what accompanies it.
   */
  flow(element: Element, lines: readonly Line[], style: TextStyle, beside?: (top: number, bottom: number) => void) {
    const height = lineHeight(style.size)
    let rest = lines
    while (rest.length > 0) {
      this.need((rest.length <= 3 ? rest.length : 2) * height)
      let count = Math.min(rest.length, Math.max(1, Math.floor(this.room() / height)))
      if (rest.length - count === 1 && count > 2) count -= 1
      this.drawLines(element, rest.slice(0, count), this.y, style)
      beside?.(this.y, this.y + count * height)
      this.y += count * height
      rest = rest.slice(count)
    }
  }

  /** Closes the document. @returns the whole file */
  async finish(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    const done = new Promise<void>((resolve, reject) => {
      this.pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      this.pdf.on('end', resolve)
      this.pdf.on('error', reject)
    })
    this.pdf.end()
    await done
    return new Uint8Array(Buffer.concat(chunks))
  }

  private strike(lines: readonly Line[], top: number, { x, width, size, align = 'left', colour = '#000' }: TextStyle) {
    const slack = (lineHeight(size) - size * 1.265) / 2
    for (const [index, line] of lines.entries()) {
      const widths = line.map((run) => this.measure(run.text, run.face, size))
      const free = width - widths.reduce((sum, each) => sum + each, 0)
      let at = x + (align === 'left' ? 0 : align === 'right' ? free : free / 2)
      for (const [part, run] of line.entries()) {
        const y = top + index * lineHeight(size) + slack
        this.pdf.font(faces[run.face]).fontSize(size).fillColor(colour).text(run.text, at, y, { lineBreak: false })
        at += widths[part] ?? 0
      }
    }
  }
}
