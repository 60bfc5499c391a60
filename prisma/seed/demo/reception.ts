import { bookAppointment } from '@/lib/appointment/book-appointment'
import { callTicket } from '@/lib/appointment/call-ticket'
import { issueTicket } from '@/lib/appointment/issue-ticket'
import { listServices } from '@/lib/appointment/queries/counter-services'
import { listSlots } from '@/lib/appointment/queries/slots'
import { db } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import { citizenAt, done } from './filing'
import { officialWith } from './office'

const nobody = mintActor({ kind: 'visitor' })
const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

/** A waiting room with people in it, and appointments to come. Where there are some already it does nothing. */
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
    await done('ticket', issueTicket(counter, { serviceId: serviceOf(letter), hasPrecedence: index === 3 }, minutesBefore(now, 25 - 4 * index)))
  const civil = await officialWith(agencyId, 'CIVIL_STATUS_OFFICER')
  await done('call', callTicket(civil, { agencyId, counter: 2, letters: ['B'] }, minutesBefore(now, 2)))
}
