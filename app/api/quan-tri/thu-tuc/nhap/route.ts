import { goTo } from '@/app/_pages/filing/receive-papers'
import { type ReportTold, sealReport } from '@/app/quan-tri/thu-tuc/nhap/report'
import { currentActor } from '@/lib/identity/session'
import { importDefinition } from '@/lib/procedure/import-definition'
import { maxImportBytes, notText, readImport, textOf } from '@/lib/procedure/model/import'
import { mayEditProcedures } from '@/lib/procedure/policy'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { readUpload } from '@/lib/web/read-upload'

const backTo = (report: string): string => paths.adminImport({ 'bao-cao': report })

/** One procedure from a file: its draft is shown, or what does not fit. */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (!mayEditProcedures(actor)) return new Response(null, { status: 404 })
  const file = await fileOf(request)
  if (file === 'too-large') return refused(request, 413, { tooLarge: true })
  if (file === null) return refused(request, 400, { noFile: true })
  const text = textOf(file)
  if (text === null) return refused(request, 422, { faults: [notText] })

  const done = await importDefinition(actor, { text }, new Date())
  if (done.ok) return goTo(request, paths.adminDraft(done.value.code, { xong: 'da-nhap' }))
  const { definition, faults } = readImport(text)
  return definition ? refused(request, 409, { draftOf: definition.code }) : refused(request, 422, { faults })
}

/** A plain browser is led to the report; a script hears the status and where the report stands. */
function refused(request: Request, status: number, told: ReportTold): Response {
  const report = backTo(sealReport(told))
  if (request.headers.get('accept') !== 'application/json') return goTo(request, report)
  return new Response(null, { status, headers: { 'x-next': report, 'cache-control': 'no-store' } })
}

/** The file's bytes; null where none was chosen, or it is empty. What is too large is read to its end, so that the browser hears why. */
async function fileOf(request: Request): Promise<Uint8Array | 'too-large' | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const entries = await readUpload(request, async ({ content }) => {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength
      if (bytes <= maxImportBytes) chunks.push(chunk)
    }
  })
  if (entries === 'too-large' || bytes > maxImportBytes) return 'too-large'
  return typeof entries === 'string' || bytes === 0 ? null : Buffer.concat(chunks)
}
