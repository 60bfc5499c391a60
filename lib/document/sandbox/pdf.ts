import 'server-only'
import { createInflate } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFInvalidObject, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { isDisguisedPdf } from './disguise.ts'
import type { Finding, Limits } from './finding.ts'

/** Actions that do something beyond turning pages. */
const actions = new Set(['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'Rendition', 'Movie', 'Sound', 'GoToE', 'RichMediaExecute'])
/** Things that carry programs or other files. */
const carriers = new Set(['JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'XFA', 'RichMediaContent', 'RichMediaSettings', 'Launch'])
const types = new Set(['EmbeddedFile', 'RichMedia', '3D', 'Screen', 'FileAttachment'])

const nameIn = (value: PDFObject | undefined) => (value instanceof PDFName ? value.decodeText() : '')

/** Everything inside an object that does not stand in an object of its own. */
function* within(object: PDFObject, depth = 0): Generator<PDFDict> {
  if (depth > 60) throw new Error('too deep')
  if (object instanceof PDFStream) yield* within(object.dict, depth + 1)
  if (object instanceof PDFArray) for (const item of object.asArray()) yield* within(item, depth + 1)
  if (!(object instanceof PDFDict)) return
  yield object
  for (const value of object.values()) yield* within(value, depth + 1)
}

function isActive(dict: PDFDict): boolean {
  if (dict.keys().some((key) => carriers.has(key.decodeText()))) return true
  const of = (key: string) => nameIn(dict.get(PDFName.of(key)))
  return actions.has(of('S')) || types.has(of('Type')) || types.has(of('Subtype'))
}

/** What the parser could not read, and so did not look into. */
const looksActive = (words: string) => /\/(JavaScript|JS|Launch|EmbeddedFiles?|XFA|RichMedia)\b/.test(words.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))

/** Arrays in arrays, to use up the stack of whoever reads them. */
const nestsDeeply = (words: string) => /(?:\[\s*|<<\s*\/\w+\s*){60}/.test(words)

/** How many bytes a compressed stream becomes; stops counting at `most`. */
function inflatedSize(bytes: Uint8Array, most: number): Promise<number> {
  return new Promise((resolve) => {
    let size = 0
    const inflate = createInflate()
    const end = () => {
      inflate.destroy()
      resolve(size)
    }
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) end()
    })
    // What is cut short counts as far as it goes.
    inflate.on('end', end).on('error', end)
    inflate.end(bytes)
  })
}

const filtersOf = (dict: PDFDict): string[] => {
  const filter = dict.get(PDFName.of('Filter'))
  return filter instanceof PDFArray ? filter.asArray().map(nameIn) : filter ? [nameIn(filter)] : []
}

function pixelsOf(dict: PDFDict): number {
  const [width, height] = ['Width', 'Height'].map((key) => dict.get(PDFName.of(key)))
  return width instanceof PDFNumber && height instanceof PDFNumber ? width.asNumber() * height.asNumber() : 0
}

/** True where the streams together become more than a reader should have to hold. */
async function isBomb(streams: readonly PDFRawStream[], { inflatedBytes, pixels }: Limits): Promise<boolean> {
  let total = 0
  for (const stream of streams) {
    if (pixelsOf(stream.dict) > pixels) return true
    const filters = filtersOf(stream.dict)
    // Compressed twice is how a bomb hides from whoever looks at it once.
    if (filters.filter((name) => ['FlateDecode', 'Fl', 'LZWDecode', 'LZW'].includes(name)).length > 1 || filters.length > 3) return true
    if (filters[0] === 'FlateDecode' || filters[0] === 'Fl') total += await inflatedSize(stream.contents, inflatedBytes - total)
    if (total > inflatedBytes) return true
  }
  return false
}

const isComplete = (bytes: Buffer) => bytes.includes('%%EOF', -2048, 'latin1') && bytes.includes('startxref', -4096, 'latin1')

/** A PDF that opens for everybody, is nothing else besides, runs nothing, carries no files and does not explode. */
export async function examinePdf(bytes: Buffer, limits: Limits): Promise<Finding> {
  if (!isComplete(bytes)) return { ok: false, code: 'unreadable' }
  if (isDisguisedPdf(bytes)) return { ok: false, code: 'disguised' }
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, parseSpeed: 10_000 })
  if (pdf.context.trailerInfo.Encrypt !== undefined) return { ok: false, code: 'unreadable' }
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const unread = objects.filter((object) => object instanceof PDFInvalidObject).map(wordsOf)
  if (unread.some(nestsDeeply)) return { ok: false, code: 'unreadable' }
  if (unread.some(looksActive) || objects.some((object) => [...within(object)].some(isActive))) return { ok: false, code: 'active' }
  if (await isBomb(objects.filter((object) => object instanceof PDFRawStream), limits)) return { ok: false, code: 'unreadable' }
  return { ok: true, mediaType: 'application/pdf', changed: false }
}

function wordsOf(object: PDFObject): string {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return Buffer.from(bytes).toString('latin1')
}
