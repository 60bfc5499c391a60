import { dueAt } from '@/lib/calendar/model/due'
import { listWorkingAgencies, loadCalendar } from '@/lib/calendar/queries'
import { dayOf } from '@/lib/core/dates'
import { agencyMeant } from '@/lib/identity/model'
import { visitor } from '@/lib/identity/session'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { findPublished } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'
import { badRequest, notThere, openAnswer, openDoor, openPreflight, unanswerable } from '@/lib/web/open-data'
import { dueDateQuery } from '../../../schemas'

type Context = { readonly params: Promise<{ readonly code: string }> }

/**
 * GET /api/v1/procedures/CODE/due-date?receivedAt=ISO&channel=&agency=: by when the result is due of a dossier accepted
 * then, by the working calendar of the agency and the version in force at that moment. null where no limit is known.
 */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  openDoor(request, dueDateQuery, async ({ receivedAt, channel, case: caseKey, agency: named }) => {
    const { code } = await params
    if (!procedureCode.safeParse(code).success) return badRequest(['code'])
    const [received, now] = [new Date(receivedAt), new Date()]
    const version = (await findPublished(visitor, code, received)) ?? (await findPublished(visitor, code, now))
    const agencies = await listWorkingAgencies(visitor, dayOf(now))
    // One that is not open yet is not offered, but may be asked about by name.
    const agency = agencyMeant(named === undefined ? agencies.filter(({ works }) => works) : agencies, named)
    if (!version) return notThere()
    if (agency === 'unknown') return badRequest(['agency'])
    if (agency === 'unnamed') return unanswerable('agency-needed', { agencies: agencies.filter(({ works }) => works).map(({ code: of, name }) => ({ code: of, name })) })
    if (agency === 'none' || !agency.works) return unanswerable('no-working-hours')
    const { definition } = version
    if (caseKey !== undefined && !definition.cases.some(({ key }) => key === caseKey)) return badRequest(['case'])
    const calendar = await loadCalendar(visitor, agency.id)
    const { due } = dueAt(calendar, timeLimitFor(definition, { channel, caseKey: caseKey ?? null }), received)
    return openAnswer(request, { code, agency: agency.code, channel, receivedAt: received.toISOString(), dueAt: due?.toISOString() ?? null }, 30)
  })

/** Anybody's page may ask. */
export const OPTIONS = openPreflight
