import { bookAppointment } from '@/lib/appointment/book-appointment'
import { callTicket } from '@/lib/appointment/call-ticket'
import { issueTicket } from '@/lib/appointment/issue-ticket'
import { listServices } from '@/lib/appointment/queries/counter-services'
import { listSlots } from '@/lib/appointment/queries/slots'
import { dayOf, momentOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { answerComplaint } from '@/lib/feedback/answer-complaint'
import { fileComplaint } from '@/lib/feedback/file-complaint'
import { rateDossier } from '@/lib/feedback/rate-dossier'
import { mintActor } from '@/lib/identity/mint-actor'
import { citizenAt, done } from './filing'
import { officialWith } from './office'

const nobody = mintActor({ kind: 'visitor' })
const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)
/** The same, but never yesterday: a waiting room begins anew each day, and somebody may start the demonstration at midnight. */
const earlierToday = (now: Date, minutes: number) => new Date(Math.max(minutesBefore(now, minutes).getTime(), momentOf(dayOf(now), 0).getTime()))

/** A waiting room with people in it, appointments to come, and what people had to say. Where there are numbers already it does nothing. */
export async function seedReception(agencyId: string, now: Date): Promise<void> {
  if ((await db.queueTicket.count({ where: { agencyId } })) > 0) return
  const services = await listServices(nobody, { agencyId })
  const serviceOf = (letter: string) => services.find((one) => one.letter === letter)?.id ?? ''

  for (const [by, letter] of [['tri', 'B'], ['nha', 'C']] as const) {
    const citizen = await citizenAt(by, now)
    const day = (await listSlots(citizen, serviceOf(letter), now))?.[1]
    const slot = day?.slots.find(({ free }) => free > 0)
    if (slot) await done('appointment', bookAppointment(citizen, { serviceId: serviceOf(letter), startsAt: slot.startsAt }, now))
  }

  const counter = await officialWith(agencyId, 'COUNTER_OFFICER')
  for (const [index, letter] of ['A', 'B', 'A', 'A', 'B', 'C'].entries())
    await done('ticket', issueTicket(counter, { serviceId: serviceOf(letter), hasPrecedence: index === 3 }, earlierToday(now, 25 - 4 * index)))
  const civil = await officialWith(agencyId, 'CIVIL_STATUS_OFFICER')
  await done('call', callTicket(civil, { agencyId, counter: 2, letters: ['B'] }, earlierToday(now, 2)))
  await complain(agencyId, now)
}

/** One complaint that was answered, one that waits, and a rating. */
async function complain(agencyId: string, now: Date): Promise<void> {
  const [dien, loc] = [await citizenAt('dien', now), await citizenAt('loc', now)]
  const text = 'Bảng hướng dẫn ở tầng một chữ nhỏ, người lớn tuổi khó đọc. Đề nghị in chữ to hơn.'
  const first = await done('proposal', fileComplaint(dien, { agencyId, kind: 'PROPOSAL', text, dossierCode: '' }, minutesBefore(now, 180)))
  const supervisor = await officialWith(agencyId, 'SUPERVISOR')
  const answer = 'Cảm ơn ông đã góp ý. Phường đã đặt in lại bảng hướng dẫn khổ lớn và sẽ thay trong tuần này.'
  await done('answer', answerComplaint(supervisor, { complaint: first.code, version: 1, answer }, minutesBefore(now, 60)))
  await done('complaint', fileComplaint(loc, { agencyId, kind: 'COMPLAINT', text: 'Bãi gửi xe của phường không có người trông vào buổi chiều.', dossierCode: '' }, minutesBefore(now, 30)))
  const rated = await db.dossier.findFirst({ where: { agencyId, status: 'RETURNED', ownerId: dien.personId }, select: { code: true } })
  if (rated?.code) await done('rating', rateDossier(dien, { by: 'code', code: rated.code, score: 5, reasons: ['on-time', 'polite'], comment: '' }, now))
}
