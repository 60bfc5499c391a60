import { formatMoment } from '@/lib/core/dates'
import { saveChecklist } from '@/lib/dossier/save-checklist'
import { saveChecklistInput } from '@/lib/dossier/schema/checklist'
import { currentActor } from '@/lib/identity/session'
import { fromOurOwnPage, nested } from '@/lib/web/form-action'

/** What a server action may hold, too. */
const maxBytes = 1024 * 1024

const answer = (status: number, savedAt = '') => Response.json({ savedAt }, { status, headers: { 'cache-control': 'no-store' } })

/** Keeps the marks of a checklist while the official makes them; answers when, in the time of Việt Nam. */
export async function POST(request: Request, { params }: RouteContext<'/api/can-bo/ho-so/[code]/danh-dau'>): Promise<Response> {
  if (!(await fromOurOwnPage())) return answer(403)
  const actor = await currentActor()
  if (actor.kind !== 'official') return answer(401)
  if (Number(request.headers.get('content-length') ?? Infinity) > maxBytes) return answer(413)
  const form = await request.formData().catch(() => null)
  const input = form && saveChecklistInput.safeParse({ ...nested(form), code: (await params).code })
  if (!input?.success) return answer(400)
  const now = new Date()
  const saved = await saveChecklist(actor, input.data, now)
  if (!saved.ok) return answer(saved.code === 'not-found' ? 404 : 409)
  return answer(200, formatMoment(now).slice(0, 5))
}
