import { resultInputFor } from '@/app/quan-tri/thu-tuc/[code]/sua/ket-qua/result-input'
import { resultWords } from '@/app/can-bo/ho-so/[code]/result-words'
import { agenciesWhere } from '@/lib/core/actor'
import { placeholdersFor, sampleValues } from '@/lib/dossier/model/placeholders'
import { findAgency } from '@/lib/identity/queries'
import { currentActor } from '@/lib/identity/session'
import { resultPaper } from '@/lib/paper/model/result-paper'
import { renderPaper } from '@/lib/paper/render-paper'
import { placeholderFaults, templateTexts } from '@/lib/procedure/model/placeholders'
import { type DraftVersion, findDraftVersion } from '@/lib/procedure/queries'
import { procedureCode, type ResultTemplate } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { noFile, paperResponse } from '@/lib/web/file-response'
import { fromOurOwnPage, nested } from '@/lib/web/form-action'

type Context = RouteContext<'/api/quan-tri/thu-tuc/[code]/ket-qua'>
type Template = Pick<ResultTemplate, 'title' | 'blocks' | 'register'>

const words = officialText.parts.results

/** The draft, where the one who asks may edit it, and the ward whose head the paper gets. */
async function seenBy({ params }: Context) {
  const actor = await currentActor()
  const code = procedureCode.safeParse((await params).code)
  const draft = code.success ? await findDraftVersion(actor, code.data) : null
  const [agencyId] = agenciesWhere(actor, ['ADMINISTRATOR'])
  const agency = draft && agencyId !== undefined ? await findAgency(actor, agencyId) : null
  return draft && agency ? { draft, agency } : null
}

type Seen = { readonly draft: DraftVersion; readonly agency: { readonly name: string; readonly parent: string; readonly place: string } }

async function drawn({ draft, agency }: Seen, template: Template): Promise<Response> {
  const { sample, watermark, previewName } = words
  const paper = resultPaper(template, sampleValues(draft.definition.form, agency.name, sample), {
    frame: { agency: { parent: agency.parent, name: agency.name }, place: agency.place, at: new Date(), code: sample.agencyCode, number: sample.number },
    signer: { title: sample.signerTitle, name: sample.text },
    signNote: resultWords.signNote,
    frameWords: resultWords.frame,
  })
  return paperResponse(new Uint8Array(await renderPaper({ ...paper, watermark })), `${draft.code}-${previewName}.pdf`)
}

const broken = (): Response => new Response(words.previewBroken, { status: 422, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' } })

/** GET …?mau=KEY: the saved template on paper, with made-up values and marked as a sample. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const seen = await seenBy(context)
  const key = new URL(request.url).searchParams.get('mau')
  const template = seen?.draft.definition.results.find((one) => one.key === key)
  if (!seen || !template) return noFile()
  // The form may have changed since the template was saved.
  const known = new Set(placeholdersFor(seen.draft.definition.form).map(({ name }) => name))
  return placeholderFaults(templateTexts(template), known).length === 0 ? drawn(seen, template) : broken()
}

/** The same of what is typed and not saved. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const seen = (await fromOurOwnPage()) ? await seenBy(context) : null
  if (!seen) return noFile()
  const form = await request.formData().catch(() => null)
  const input = form && resultInputFor(seen.draft.definition).safeParse(nested(form))
  return input?.success ? drawn(seen, input.data) : broken()
}
