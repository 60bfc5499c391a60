import { saveAndGoOn } from '@/app/_pages/filing/go-on'
import { stepInputOf } from '@/app/_pages/filing/inputs'
import { goTo, receivePapers } from '@/app/_pages/filing/receive-papers'
import type { Actor } from '@/lib/core/actor'
import { longId } from '@/lib/core/ids'
import { attachComponent } from '@/lib/dossier/attach-component'
import { detachComponent } from '@/lib/dossier/detach-component'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { attachComponentInput } from '@/lib/dossier/schema'
import { filePlaces } from '@/lib/form/model/files'
import { currentActor, filerOf } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

/**
 * A page of the form with places for files: each file is stored and attached as it comes in, then the answers are saved,
 * right or wrong, and the page is shown again or the next one.
 */
export async function POST(request: Request, { params }: RouteContext<'/api/nop/[procedureCode]/trang'>): Promise<Response> {
  const { procedureCode } = await params
  const locale = new URL(request.url).searchParams.get('ngon-ngu') === 'en' ? 'en' : 'vi'
  if (!(await fromOurOwnPage())) return new Response(null, { status: 403 })
  const actor = filerOf(await currentActor(), procedureCode)
  if (actor.kind !== 'citizen') return goTo(request, paths.signIn(locale, paths.filing(procedureCode, locale)))
  const draft = await findMyDraft(actor, procedureCode, new Date())
  if (!draft?.definition.form) return goTo(request, paths.filing(procedureCode, locale))

  const places = filePlaces(draft.definition.form)
  const { errors, entries } = await receivePapers(request, actor, draft.agencyId, async (name, fileId) => {
    const componentKey = places.find((place) => place.name === name)?.component
    const input = attachComponentInput.safeParse({ procedureCode, componentKey, fileId })
    return input.success ? attachComponent(actor, input.data, new Date()) : { ok: false, code: 'not-found' }
  })
  const input = stepInputOf([...entries, ['_procedure', procedureCode]])
  if (!input) return goTo(request, `${paths.filing(procedureCode, locale)}?${new URLSearchParams(errors.map((one) => ['tep', one])).toString()}`)

  await takeAway(actor, procedureCode, input.intent)
  const saved = await saveAndGoOn(actor, input, new Date())
  const step = paths.filingStep(procedureCode, input._page, locale)
  if (errors.length > 0) return goTo(request, `${step}?${new URLSearchParams([['loi', '1'], ...errors.map((one): [string, string] => ['tep', one])]).toString()}`)
  return goTo(request, saved.ok ? saved.value : step)
}

/** The file that the pressed button takes away: `remove-file:photo:abc`. */
async function takeAway(actor: Actor, procedureCode: string, intent = ''): Promise<void> {
  const [, gone = ''] = /^remove-file:[\w.]+:([\w-]+)$/.exec(intent) ?? []
  const file = longId(gone)
  if (file !== null) await detachComponent(actor, { procedureCode, file }, new Date())
}
