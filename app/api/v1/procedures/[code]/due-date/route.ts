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

/** The agency to count by, or what is answered where there is none. One that is not open yet is not offered, but may be named. */
async function agencyOrFault(named: string | undefined, now: Date) {
  const agencies = await listWorkingAgencies(visitor, dayOf(now))
  const open = agencies.filter(({ works }) => works)
  const agency = agencyMeant(named === undefined ? open : agencies, named)
  if (agency === 'unknown') return badRequest(['agency'])
  if (agency === 'unnamed') return unanswerable('agency-needed', { agencies: open.map(({ code, name }) => ({ code, name })) })
  return agency === 'none' || !agency.works ? unanswerable('no-working-hours') : agency
}

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
    if (!version) return notThere()
    const agency = await agencyOrFault(named, now)
    if (agency instanceof Response) return agency
    const { definition } = version
    if (caseKey !== undefined && !definition.cases.some(({ key }) => key === caseKey)) return badRequest(['case'])
    const calendar = await loadCalendar(visitor, agency.id)
    const { due } = dueAt(calendar, timeLimitFor(definition, { channel, caseKey: caseKey ?? null }), received)
    return openAnswer(request, { code, agency: agency.code, channel, receivedAt: received.toISOString(), dueAt: due?.toISOString() ?? null }, 30)
  })

/** Anybody's page may ask. */
export const OPTIONS = openPreflight
