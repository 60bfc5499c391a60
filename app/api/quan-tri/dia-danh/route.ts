import { goTo } from '@/app/_pages/filing/receive-papers'
import { sealReport } from '@/app/quan-tri/thu-tuc/nhap/report'
import { dayOf } from '@/lib/core/dates'
import { differenceOf, readUnitList, type UnitFault } from '@/lib/form/model/unit-list'
import { mayEditUnits } from '@/lib/form/policy'
import { loadedUnits } from '@/lib/form/queries'
import { maxUnitListBytes } from '@/lib/form/schema/unit-list'
import { uploadUnitList } from '@/lib/form/upload-unit-list'
import { currentActor } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { readUpload } from '@/lib/web/read-upload'

const backTo = (report: string): string => paths.adminUnits({ 'bao-cao': report })
const shown = (faults: readonly UnitFault[]): string => sealReport({ faults: faults.map(({ line, code, about }) => ({ path: String(line), code, about })) })

/** Said in the answer itself; a script that showed the progress goes to the page that says it. */
const tooLarge = (): Response =>
  new Response(officialText.units.tooLarge, {
    status: 413,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-next': backTo(sealReport({ tooLarge: true })) },
  })

/** A list of communes as a file: what it would change is shown, or what does not fit. */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (!mayEditUnits(actor)) return new Response(null, { status: 404 })
  const file = await fileOf(request)
  if (file === 'too-large') return tooLarge()
  if (file === null) return goTo(request, backTo(sealReport({ noFile: true })))
  if (file === 'not-utf8') return goTo(request, backTo(shown([{ line: 0, code: 'not-utf8', about: '' }])))

  const now = new Date()
  const { rows, faults } = readUnitList(file.text)
  const all = faults.length > 0 ? faults : differenceOf(rows, await loadedUnits(actor, dayOf(now))).faults
  if (all.length > 0) return goTo(request, backTo(shown(all.slice(0, 50))))
  const kept = await uploadUnitList(actor, { content: file.text }, now)
  return goTo(request, kept.ok ? paths.adminUnits({ xem: kept.value.list }) : paths.adminUnits())
}

/** The file as text; null where none was chosen. What is too large is read to its end, so that the browser hears why. */
async function fileOf(request: Request): Promise<{ readonly text: string } | 'too-large' | 'not-utf8' | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const entries = await readUpload(request, async ({ content }) => {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength
      if (bytes <= maxUnitListBytes) chunks.push(chunk)
    }
  })
  if (entries === 'too-large' || bytes > maxUnitListBytes) return 'too-large'
  if (typeof entries === 'string' || bytes === 0) return null
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return 'not-utf8'
  }
}
