import { toHandIn } from '@/app/_pages/filing/papers-page'
import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import { deliveryStep, papersStep } from '@/app/_pages/filing/steps'
import { attachComponent } from '@/lib/dossier/attach-component'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { attachComponentInput } from '@/lib/dossier/schema'
import { currentActor } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/** The papers of a draft: each file is stored and attached, and the step shown again or the next one. */
export async function POST(request: Request, { params }: RouteContext<'/api/nop/[procedureCode]/thanh-phan'>): Promise<Response> {
  const { procedureCode } = await params
  const locale = new URL(request.url).searchParams.get('ngon-ngu') === 'en' ? 'en' : 'vi'
  const step = paths.filingStep(procedureCode, papersStep, locale)
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (actor.kind !== 'citizen') return goTo(request, paths.signIn(locale, step))
  const draft = await findMyDraft(actor, procedureCode, new Date())
  if (!draft) return goTo(request, paths.filing(procedureCode, locale))

  const { errors, entries } = await receivePapers(request, actor, draft.agencyId, async (componentKey, fileId) => {
    const input = attachComponentInput.safeParse({ procedureCode, componentKey, fileId })
    return input.success ? attachComponent(actor, input.data, new Date()) : { ok: false, code: 'not-found' }
  })
  const goesOn = entries.some(([name, value]) => name === 'intent' && value === 'next')
  const missing = goesOn && errors.length === 0 ? await missingPapers(actor, procedureCode) : []
  const wrong = [...errors, ...missing]
  if (wrong.length > 0) return goTo(request, `${step}?${new URLSearchParams(wrong.map((one) => ['loi', one])).toString()}`)
  return goTo(request, goesOn ? paths.filingStep(procedureCode, deliveryStep, locale) : step)
}

async function missingPapers(actor: Parameters<typeof findMyDraft>[0], procedureCode: string): Promise<string[]> {
  const draft = await findMyDraft(actor, procedureCode, new Date())
  if (!draft) return []
  const there = new Set(draft.files.map(({ componentKey }) => componentKey))
  return toHandIn(draft).filter(({ required, key }) => required && !there.has(key)).map(({ key }) => `${key}:missing`)
}
