import { dueAt, intakeDue } from '@/lib/calendar/model/due'
import { listWorkingAgencies, loadCalendar } from '@/lib/calendar/queries'
import { dayOf } from '@/lib/core/dates'
import { agencyMeant } from '@/lib/identity/model'
import { visitor } from '@/lib/identity/session'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { findPublished } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'

type Context = { readonly params: Promise<{ readonly code: string }> }

const none = () => Response.json({ error: 'not-found' }, { status: 404 })

/**
 * GET /api/thu-tuc/CODE/du-kien?truong-hop=CASE&phuong=AGENCY: by when one would be answered and have the result when filing online
 * now, if everything is in order and the counter takes its full time to accept. 404 also where nobody could say: several
 * agencies take dossiers in and `phuong` names none, or the one has no working hours.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params
  const now = new Date()
  const version = procedureCode.safeParse(code).success ? await findPublished(visitor, code, now) : null
  const query = new URL(request.url).searchParams
  const agency = agencyMeant((await listWorkingAgencies(visitor, dayOf(now))).filter(({ works }) => works), query.get('phuong') ?? undefined)
  if (!version || typeof agency === 'string') return none()

  const { definition } = version
  const asked = query.get('truong-hop')
  const caseKey = definition.cases.find(({ key }) => key === asked)?.key ?? null
  const calendar = await loadCalendar(visitor, agency.id)
  const intakeBy = intakeDue(calendar, now)
  const { due } = dueAt(calendar, timeLimitFor(definition, { channel: 'ONLINE', caseKey }), intakeBy)
  return Response.json(
    { code, case: caseKey, at: now.toISOString(), intakeBy: intakeBy.toISOString(), dueAt: due?.toISOString() ?? null },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}
