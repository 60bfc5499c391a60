import { goTo } from '@/app/_pages/filing/receive-papers'
import { sealReport } from '@/app/quan-tri/thu-tuc/nhap/report'
import { currentActor } from '@/lib/identity/session'
import { importDefinition } from '@/lib/procedure/import-definition'
import { maxImportBytes, readImport } from '@/lib/procedure/model/import'
import { mayEditProcedures } from '@/lib/procedure/policy'
import { officialText } from '@/lib/text/text'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'
import { readUpload } from '@/lib/web/read-upload'

const backTo = (report: string): string => paths.adminImport({ 'bao-cao': report })

/** Said in the answer itself; a script that showed the progress goes to the page that says it. */
const tooLarge = (): Response =>
  new Response(officialText.lifecycle.import.tooLarge, {
    status: 413,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-next': backTo(sealReport({ tooLarge: true })) },
  })

/** One procedure from a file: its draft is shown, or what does not fit. */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (!mayEditProcedures(actor)) return new Response(null, { status: 404 })
  const file = await fileOf(request)
  if (file === 'too-large') return tooLarge()
  if (file === null) return goTo(request, backTo(sealReport({ noFile: true })))

  const done = await importDefinition(actor, file, new Date())
  if (done.ok) return goTo(request, paths.adminDraft(done.value.code, { xong: 'da-nhap' }))
  const { definition, faults } = readImport(file.text)
  return goTo(request, backTo(sealReport(definition ? { draftOf: definition.code } : { faults })))
}

/** The file as text; null where none was chosen. What is too large is read to its end, so that the browser hears why. */
async function fileOf(request: Request): Promise<{ readonly text: string } | 'too-large' | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const entries = await readUpload(request, async ({ content }) => {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength
      if (bytes <= maxImportBytes) chunks.push(chunk)
    }
  })
  if (entries === 'too-large' || bytes > maxImportBytes) return 'too-large'
  return typeof entries === 'string' || bytes === 0 ? null : { text: Buffer.concat(chunks).toString('utf8') }
}
