import 'server-only'
import { workingDaysWaited } from '@/lib/calendar/model/waited'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db, inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { defaultReminderDays, reminderDue } from './model/collecting'

export type RemindToCollectInput = {
  /** Where the dossier is read, in the person's language. */
  readonly link: (dossier: { readonly code: string; readonly trackingToken: string | null }, locale: 'vi' | 'en') => string
}

/** Older ones were reminded of as often as they are. */
const longest = 400 * 86_400_000

/** Reminds owners of results that have waited at the counter for so many working days, each number of days once. Run daily. */
export async function remindToCollect(actor: Actor, { link }: RemindToCollectInput, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const settings = new Map((await db.collectionSetting.findMany()).map(({ agencyId, reminderDays }) => [agencyId, reminderDays]))
  const calendars = new Map<string, WorkingCalendar>()
  let reminded = 0
  for (const dossier of await waitingAtCounter(now)) {
    const calendar = calendars.get(dossier.agencyId) ?? (await loadCalendar(actor, dossier.agencyId))
    calendars.set(dossier.agencyId, calendar)
    const waited = workingDaysWaited(calendar, dayOf(dossier.completedAt), dayOf(now))
    const days = reminderDue(settings.get(dossier.agencyId) ?? defaultReminderDays, waited, dossier.already)
    if (days !== null && (await remind(dossier, { days, link, now }))) reminded += 1
  }
  return ok({ reminded })
}

type Waiting = Awaited<ReturnType<typeof waitingAtCounter>>[number]

/** Results that somebody must come for; what is owed for an electronic one is asked for in another way. */
async function waitingAtCounter(now: Date) {
  const rows = await db.dossier.findMany({
    where: {
      status: 'COMPLETED',
      completedAt: { gt: new Date(now.getTime() - longest) },
      OR: [{ delivery: 'COUNTER' }, { postalItems: { some: { state: 'UNDELIVERED' } } }],
    },
    orderBy: [{ agencyId: 'asc' }, { completedAt: 'asc' }],
    select: { id: true, agencyId: true, ownerId: true, code: true, procedureCode: true, completedAt: true, trackingCipher: true, reminders: true },
  })
  return rows.flatMap(({ code, completedAt, reminders, ...row }) => {
    if (code === null || completedAt === null) return []
    const already = reminders.filter((one) => one.completedAt.getTime() === completedAt.getTime()).map(({ days }) => days)
    return [{ ...row, code, completedAt, already }]
  })
}

type Reminding = RemindToCollectInput & { readonly days: number; readonly now: Date }

async function remind({ id: dossierId, completedAt, code, agencyId, ...dossier }: Waiting, { days, link, now }: Reminding) {
  const told = await inTransaction(async (tx) => {
    const { count } = await tx.collectionReminder.createMany({ data: [{ dossierId, completedAt, days, remindedAt: now }], skipDuplicates: true })
    if (count === 0) return ok(false)
    const params = { code, procedureCode: dossier.procedureCode, day: dayOf(completedAt) }
    const shown = { code, trackingToken: dossier.trackingCipher && decrypt(dossier.trackingCipher) }
    const message = { id: newId(), personId: dossier.ownerId, agencyId, dossierId, topic: 'dossier.collect-reminder' as const, params }
    await enqueueNotification(tx, { ...message, link: (locale) => link(shown, locale) }, now)
    return ok(true)
  })
  return told.value
}
