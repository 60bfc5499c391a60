import { toHandIn } from '@/app/_pages/filing/papers-page'
import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import { deliveryStep, papersStep } from '@/app/_pages/filing/steps'
import type { Actor } from '@/lib/core/actor'
import { longId } from '@/lib/core/ids'
import { dropUpload } from '@/lib/document/drop-upload'
import { attachComponent } from '@/lib/dossier/attach-component'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { attachComponentInput } from '@/lib/dossier/schema'
import { currentActor, filerOf } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/** The papers of a draft: each file is stored and attached, and the step shown again or the next one. */
export async function POST(request: Request, { params }: RouteContext<'/api/nop/[procedureCode]/thanh-phan'>): Promise<Response> {
  const { procedureCode } = await params
  const locale = new URL(request.url).searchParams.get('ngon-ngu') === 'en' ? 'en' : 'vi'
  const step = paths.filingStep(procedureCode, papersStep, locale)
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = filerOf(await currentActor(), procedureCode)
  if (actor.kind !== 'citizen') return goTo(request, paths.signIn(locale, step))
  const draft = await findMyDraft(actor, procedureCode, new Date())
  if (!draft) return goTo(request, paths.filing(procedureCode, locale))

  const { errors, entries } = await receivePapers(request, actor, draft.agencyId, async (componentKey, fileId) => {
    const input = attachComponentInput.safeParse({ procedureCode, componentKey, fileId })
    return input.success ? attachComponent(actor, input.data, new Date()) : { ok: false, code: 'not-found' }
  })
  await dropUploads(actor, entries)
  const goesOn = entries.some(([name, value]) => name === 'intent' && value === 'next')
  const missing = goesOn && errors.length === 0 ? await missingPapers(actor, procedureCode) : []
  const wrong = [...errors, ...missing]
  if (wrong.length > 0) return goTo(request, `${step}?${new URLSearchParams(wrong.map((one) => ['loi', one])).toString()}`)
  return goTo(request, goesOn ? paths.filingStep(procedureCode, deliveryStep, locale) : step)
}

/** The unfinished upload that the pressed button gives up: `drop-upload:abc`. */
async function dropUploads(actor: Actor, entries: readonly (readonly [string, string])[]): Promise<void> {
  const intent = entries.find(([name]) => name === 'intent')?.[1] ?? ''
  const uploadId = intent.startsWith('drop-upload:') ? longId(intent.slice('drop-upload:'.length)) : null
  if (uploadId !== null) await dropUpload(actor, { uploadId })
}

async function missingPapers(actor: Actor, procedureCode: string): Promise<string[]> {
  const draft = await findMyDraft(actor, procedureCode, new Date())
  if (!draft) return []
  const there = new Set(draft.files.map(({ componentKey }) => componentKey))
  return toHandIn(draft).filter(({ required, key }) => required && !there.has(key)).map(({ key }) => `${key}:missing`)
}
