import { dayOf, formatMoment } from '@/lib/core/dates'
import { longId } from '@/lib/core/ids'
import { saveIntake } from '@/lib/dossier/save-intake'
import { currentActor } from '@/lib/identity/session'
import { fromOurOwnPage } from '@/lib/web/form-action'
import { withoutNul } from '@/lib/web/posted'

/** What a server action may hold, too. */
const maxBytes = 1024 * 1024

const headers = { 'cache-control': 'no-store' }
const no = (status: number) => Response.json({ code: status }, { status, headers })

/** Saves what the counter types while it types, without the files; answers when, in the time of Việt Nam, and the new revision. */
export async function POST(request: Request, { params }: RouteContext<'/api/can-bo/tiep-nhan/[id]/luu'>): Promise<Response> {
  if (!(await fromOurOwnPage())) return no(403)
  const actor = await currentActor()
  if (actor.kind !== 'official') return no(401)
  if (Number(request.headers.get('content-length') ?? Infinity) > maxBytes) return no(413)
  const id = longId((await params).id)
  const form = await request.formData().catch(() => null)
  if (!form) return no(400)
  const entries = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, withoutNul(value)] as const] : []))
  const now = new Date()
  const saved = id === null ? null : await saveIntake(actor, { intake: id, entries, intent: 'save' }, now)
  if (!saved?.ok) return no(404)
  return Response.json({ savedAt: formatMoment(now).slice(0, 5), day: dayOf(now), revision: saved.value.revision }, { headers })
}
