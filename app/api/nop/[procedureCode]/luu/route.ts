import { stepSchema } from '@/app/_pages/filing/inputs'
import { dayOf, formatMoment } from '@/lib/core/dates'
import { saveDraft } from '@/lib/dossier/save-draft'
import { currentActor, filerOf } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'

/** What a server action may hold, too. */
const maxBytes = 1024 * 1024

const headers = { 'cache-control': 'no-store' }
const no = (status: number) => Response.json({ code: status }, { status, headers })

/** Saves a page of the draft while the person types; answers when, in the time of Việt Nam, and the new revision. */
export async function POST(request: Request): Promise<Response> {
  if (!(await fromOurOwnPage())) return no(403)
  const actor = await currentActor()
  if (actor.kind !== 'citizen') return no(401)
  if (Number(request.headers.get('content-length') ?? Infinity) > maxBytes) return no(413)
  const form = await request.formData().catch(() => null)
  if (!form) return no(400)
  const input = (await stepSchema(actor, form)).safeParse(Object.fromEntries(form))
  if (!input.success) return no(400)

  const now = new Date()
  const { _procedure, _page, entries } = input.data
  const saved = await saveDraft(filerOf(actor, _procedure), { procedureCode: _procedure, pageKey: _page, entries }, now)
  if (!saved.ok) return no(saved.code === 'not-found' ? 404 : 409)
  return Response.json({ savedAt: formatMoment(now).slice(0, 5), day: dayOf(now), revision: saved.value.revision }, { headers })
}
