import 'server-only'
import { dayOf } from '@/lib/core/dates'
import { type Cell, mayRun, type Spreadsheet } from './model/spreadsheet'
import { zipped } from './spreadsheet/zip'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** Places in `styles`, below. */
const look = { plain: 0, head: 1, day: 2, moment: 3, quoted: 4 } as const

const styles = `${xml}<styleSheet xmlns="${main}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="5"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`

const types = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const rootLinks = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const bookLinks = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`

const tabName = (name: string) => escaped(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))
const workbook = (name: string) =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${tabName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** What a cell holds at most, by the specification of the program. */
const longestText = 32_767

/** Without what XML 1.0 cannot hold; "_x000D_" stays those letters, though the format has a meaning for them. */
const escaped = (text: string): string =>
  text
    .slice(0, longestText)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as Readonly<Record<string, string>>)[sign] ?? sign)

/** Days since 30 December 1899, as spreadsheets count, of a moment of Việt Nam's clocks. */
const serial = (utc: number): string => String(utc / 86_400_000 + 25_569)
const offset = (at: Date) => Date.parse(`${dayOf(at)}T00:00:00Z`) + ((at.getTime() + 7 * 3_600_000) % 86_400_000)

function cellOf(cell: Cell, style: number = look.plain): string {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'number') return `<c><v>${String(cell)}</v></c>`
  if (typeof cell === 'object') return 'day' in cell ? `<c s="${String(look.day)}"><v>${serial(Date.parse(`${cell.day}T00:00:00Z`))}</v></c>` : `<c s="${String(look.moment)}"><v>${serial(offset(cell.moment))}</v></c>`
  const shown = mayRun(cell) ? look.quoted : style
  return `<c t="inlineStr" s="${String(shown)}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

const rowOf = (cells: readonly Cell[], style?: number) => `<row>${cells.map((cell) => cellOf(cell, style)).join('')}</row>`

/** Rows joined to pieces of some 64 kB: one row at a time would cost more in calls than in letters. */
async function* sheetXml({ columns, rows }: Spreadsheet): AsyncGenerator<string> {
  const widths = columns.map(({ width }, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`).join('')
  const frozen = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  let piece = `${xml}<worksheet xmlns="${main}">${frozen}<cols>${widths}</cols><sheetData>${rowOf(columns.map(({ label }) => label), look.head)}`
  for await (const row of rows) {
    piece += rowOf(row)
    if (piece.length > 65_536) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</sheetData></worksheet>`
}

/**
 * A workbook of one sheet with its heads frozen, written as the rows come; memory does not grow with them. Every text is
 * typed as text, so that none is ever a formula. The same rows give the same bytes.
 * Source: ECMA-376, SpreadsheetML.
 */
export const writeXlsx = (sheet: Spreadsheet): AsyncGenerator<Uint8Array> =>
  zipped(
    [
      { name: '[Content_Types].xml', content: [types] },
      { name: '_rels/.rels', content: [rootLinks] },
      { name: 'xl/workbook.xml', content: [workbook(sheet.name)] },
      { name: 'xl/_rels/workbook.xml.rels', content: [bookLinks] },
      { name: 'xl/styles.xml', content: [styles] },
      { name: 'xl/worksheets/sheet1.xml', content: sheetXml(sheet) },
    ],
    sheet.at,
  )
