import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { storeProduct } from '@/lib/document/store-product'
import { findAgency, officialNames } from '@/lib/identity/queries'
import { bookPage } from '@/lib/paper/model/book-page'
import type { Cell } from '@/lib/paper/model/spreadsheet'
import { renderPaper } from '@/lib/paper/render-paper'
import { writeCsv } from '@/lib/paper/write-csv'
import { writeXlsx } from '@/lib/paper/write-xlsx'
import { beginExport, type WantedExport } from '@/lib/statistics/begin-export'
import { failExport } from '@/lib/statistics/fail-export'
import { finishExport } from '@/lib/statistics/finish-export'
import { mediaTypes, mostPdfRows, mostSheetRows } from '@/lib/statistics/model/exports'
import { noteProgress } from '@/lib/statistics/note-progress'
import { officialText } from '@/lib/text/text'
import { type Source, sourceOf } from './export-sources'
import { defineJob } from './job'

const words = officialText.exports

/** So many rows between two notes of how far it is. */
const noteEvery = 500

function textOf(cell: Cell): string {
  if (cell === null || typeof cell !== 'object') return cell === null ? '' : String(cell)
  return 'day' in cell ? formatDay(cell.day) : formatMoment(cell.moment)
}

/** The whole file at once: a paper is drawn in memory, which is why it has a limit of rows. */
async function* paperOf(actor: Actor, wanted: WantedExport, source: Source): AsyncGenerator<Uint8Array> {
  const rows: string[][] = []
  for await (const row of source.rows) {
    rows.push(row.map(textOf))
    if (rows.length > mostPdfRows) throw new Error(`more than ${String(mostPdfRows)} rows for a paper`)
  }
  const [agency, names] = await Promise.all([findAgency(actor, wanted.agencyId), officialNames(actor, [wanted.requestedById])])
  if (!agency) throw new Error(`no agency ${wanted.agencyId}`)
  const { title, subtitle, remarks, keeper: keeping, head } = source
  const page = source.page ?? { columns: source.columns, cells: (row: readonly string[]) => row }
  const keeper = names.get(wanted.requestedById)?.fullName
  yield await renderPaper(
    bookPage(
      {
        frame: { agency: { parent: agency.parent, name: agency.name }, place: agency.place, at: wanted.requestedAt },
        title, subtitle, remarks,
        columns: page.columns,
        rows: rows.map(page.cells),
        signers: { left: { title: keeping, ...(keeper && { name: keeper }) }, right: { title: head } },
      },
      officialText.paper.resultPaper.signNote,
      officialText.paper.frame,
    ),
  )
}

function contentOf(actor: Actor, wanted: WantedExport, source: Source): AsyncIterable<Uint8Array> {
  if (wanted.format === 'PDF') return paperOf(actor, wanted, source)
  const sheet = {
    name: source.tab,
    columns: source.columns.map(({ label, letters, group }) => ({ label: group === undefined ? label : `${group}: ${label}`, width: letters })),
    rows: source.rows,
    at: wanted.requestedAt,
  }
  return wanted.format === 'XLSX' ? writeXlsx(sheet) : writeCsv(sheet)
}

async function make(actor: Actor, wanted: WantedExport, now: Date): Promise<void> {
  const source = await sourceOf(actor, wanted, now)
  if (!source) throw new Error(`nothing to export for ${wanted.id}`)
  if (source.total > mostSheetRows) throw new Error(`more rows than a sheet holds: ${String(source.total)}`)
  let rows = 0
  const counted = async function* () {
    await noteProgress(actor, { exportId: wanted.id, rows, total: source.total })
    for await (const row of source.rows) {
      yield row
      rows += 1
      if (rows % noteEvery === 0) await noteProgress(actor, { exportId: wanted.id, rows })
    }
  }
  const stored = await storeProduct(
    actor,
    {
      agencyId: wanted.agencyId,
      name: `${words.fileNames[wanted.kind]}-${dayOf(wanted.requestedAt)}`,
      mediaType: mediaTypes[wanted.format],
      content: contentOf(actor, wanted, { ...source, rows: counted() }),
    },
    now,
  )
  if (!stored.ok) throw new Error(stored.code)
  await finishExport(actor, { exportId: wanted.id, fileId: stored.value.id, rows }, now)
}

/** Makes the file that somebody asked for, telling how far it is; an export that was made is left as it is. */
export const makeExportJob = defineJob({
  name: 'make-export',
  payload: z.object({ exportId: z.uuid() }),
  async run(actor, { exportId }, { now }) {
    const begun = await beginExport(actor, { exportId }, now)
    if (!begun.ok) return
    try {
      await make(actor, begun.value, now)
    } catch (error) {
      await failExport(actor, { exportId }, now)
      throw error
    }
  },
})
