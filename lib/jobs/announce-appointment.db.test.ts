import { expect, test } from 'vitest'
import { bookAppointment } from '@/lib/appointment/book-appointment'
import { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { fileComplaint } from '@/lib/feedback/file-complaint'
import { at, now } from '@/tests/support/clock'
import { aCitizen, anAgency, aService } from '@/tests/support/factories'
import { announceAppointmentJob } from './announce-appointment'
import { announceComplaintJob } from './announce-complaint'

const messagesOf = async (personId: string) =>
  (await db.message.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } })).map(({ topic, params }) => [topic, params])

async function booked() {
  const citizen = await aCitizen()
  const serviceId = await aService((await anAgency()).id)
  const result = await bookAppointment(citizen, { serviceId, startsAt: at('2026-11-25', '09:00') }, now)
  if (!result.ok) throw new Error(result.code)
  return { citizen, appointmentId: result.value.id }
}

test('an appointment is told once, by its moment, however often the job runs', async () => {
  const { citizen, appointmentId } = await booked()
  const payload = { messageId: newId(), appointmentId, news: 'booked' }
  for (let run = 0; run < 2; run += 1) await announceAppointmentJob.perform(payload, { now, last: false })
  expect(await messagesOf(citizen.personId)).toEqual([['appointment.booked', { code: '09:00 25/11/2026', day: '2026-11-25' }]])
})

test('nobody is reminded of what was cancelled meanwhile', async () => {
  const { citizen, appointmentId } = await booked()
  await cancelAppointment(citizen, { appointmentId }, now)
  await announceAppointmentJob.perform({ messageId: newId(), appointmentId, news: 'reminder' }, { now, last: false })
  expect(await messagesOf(citizen.personId)).toEqual([])
})

test('a complaint is told to whoever filed it, once', async () => {
  const citizen = await aCitizen()
  const filed = await fileComplaint(citizen, { agencyId: (await anAgency()).id, kind: 'PROPOSAL', text: 'x', dossierCode: '' }, now)
  if (!filed.ok) throw new Error(filed.code)
  const { code } = filed.value
  const event = await db.complaintEvent.findFirstOrThrow({ where: { complaint: { code } } })
  for (let run = 0; run < 2; run += 1) await announceComplaintJob.perform({ eventId: event.id }, { now, last: false })
  expect(await messagesOf(citizen.personId)).toEqual([['complaint.received', { code }]])
})
