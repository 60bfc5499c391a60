import { dueAt } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import { listAgencies } from '@/lib/identity/queries'
import { visitor } from '@/lib/identity/session'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { findPublished } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'
import { badRequest, notThere, openAnswer, openDoor, openPreflight } from '@/lib/web/open-data'
import { dueDateQuery } from '../../../schemas'

type Context = { readonly params: Promise<{ readonly code: string }> }

/**
 * GET /api/v1/procedures/CODE/due-date?receivedAt=ISO&channel=: by when the result is due of a dossier accepted then, by
 * the working calendar of the ward and the version in force at that moment. null where no limit is known.
 */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  openDoor(request, dueDateQuery, async ({ receivedAt, channel, case: caseKey }) => {
    const { code } = await params
    if (!procedureCode.safeParse(code).success) return badRequest(['code'])
    const received = new Date(receivedAt)
    const version = (await findPublished(visitor, code, received)) ?? (await findPublished(visitor, code, new Date()))
    const [agency] = await listAgencies(visitor)
    if (!version || !agency) return notThere()
    const { definition } = version
    if (caseKey !== undefined && !definition.cases.some(({ key }) => key === caseKey)) return badRequest(['case'])
    const calendar = await loadCalendar(visitor, agency.id)
    const { due } = dueAt(calendar, timeLimitFor(definition, { channel, caseKey: caseKey ?? null }), received)
    return openAnswer(request, { code, channel, receivedAt: received.toISOString(), dueAt: due?.toISOString() ?? null }, 30)
  })

/** Anybody's page may ask. */
export const OPTIONS = openPreflight
