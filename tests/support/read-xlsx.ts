import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive by name, as its central directory lists them; each is inflated and its length held against what is written. */
export function unzip(file: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(file)
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const count = bytes.readUInt16LE(end + 10)
  const found = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    const [packed, size, start] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 42)]
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const text = inflateRawSync(bytes.subarray(content, content + packed))
    if (text.length !== size) throw new Error(`${name}: ${String(text.length)} bytes for ${String(size)}`)
    found.set(name, text.toString('utf8'))
    at += 46 + nameLength
  }
  return found
}

export type ReadCell = { readonly kind: 'text' | 'number' | 'blank' | 'formula'; readonly value: string; readonly style: number }

const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** The cells of the first sheet, row by row, as a spreadsheet would take them. */
export function readXlsx(file: Uint8Array): ReadCell[][] {
  const sheet = unzip(file).get('xl/worksheets/sheet1.xml') ?? ''
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c((?: [a-z]+="[^"]*")*)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']): ReadCell => {
      const style = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)
      if (content.includes('<f>')) return { kind: 'formula', value: content, style }
      if (attributes.includes('t="inlineStr"')) return { kind: 'text', value: plain(/<t[^>]*>(.*)<\/t>/s.exec(content)?.[1] ?? ''), style }
      const value = /<v>(.*)<\/v>/.exec(content)?.[1]
      return value === undefined ? { kind: 'blank', value: '', style } : { kind: 'number', value, style }
    }))
}

/** Lines and fields of a CSV file as RFC 4180 reads them. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy
  while (fields.lastIndex < text.length) {
    const [, field = '', mark] = fields.exec(text) ?? [undefined, '', undefined]
    if (mark === undefined) throw new Error(`not CSV at ${String(fields.lastIndex)}`)
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (mark === '\r\n') rows.push([])
    if (mark === '') break
  }
  return rows.filter((row) => row.length > 0)
}
