import { longId } from '@/lib/core/ids'
import { currentActor } from '@/lib/identity/session'
import type { RetentionKind } from '@/lib/privacy/model/retention'
import { takeDestructions } from '@/lib/privacy/queries/retention'
import { officialText } from '@/lib/text/text'
import { noFile } from '@/lib/web/file-response'

const words = officialText.retention

/** A text that begins as a formula would is one to no program that opens the file. */
const cell = (value: string | number) => `"${String(value).replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`

/** The report of what an agency destroyed, as CSV for its administrators; that it was taken is recorded. */
export async function GET(request: Request): Promise<Response> {
  const agencyId = longId(new URL(request.url).searchParams.get('don-vi') ?? '')
  const runs = agencyId === null ? null : await takeDestructions(await currentActor(), agencyId, new Date())
  if (!runs) return noFile()
  const moment = (at: Date | null) => at?.toISOString() ?? ''
  const lines = runs.map(({ startedAt, finishedAt, kind, sector, amount, unit, basis, records, files, oldest, newest, listHash }) => [
    moment(startedAt), moment(finishedAt), words.kinds[kind as RetentionKind].name, sector, amount, words.units[unit], basis, records, files,
    moment(oldest), moment(newest), listHash,
  ])
  const content = [words.csv, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')
  return new Response(`\uFEFF${content}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${words.fileName}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
