import { listServices } from '@/lib/appointment/queries/counter-services'
import { saveService } from '@/lib/appointment/save-service'
import { mintActor } from '@/lib/identity/mint-actor'

const seed = mintActor({ kind: 'system', job: 'seed' })

const weekdays = [1, 2, 3, 4, 5]
const whole = { isOpen: true, weekdays, opensMinute: 450, closesMinute: 1020, daysAhead: 14, noticeHours: 2 }

/** What the sample ward receives people for. */
const services = [
  { ...whole, letter: 'A', nameVi: 'Nộp hồ sơ, nhận kết quả', nameEn: 'Filing and collecting', procedureCodes: [], takesBookings: false, slotMinutes: 15, places: 2 },
  { ...whole, letter: 'B', nameVi: 'Chứng thực bản sao, chữ ký', nameEn: 'Certification of copies and signatures', procedureCodes: ['2.000815', '2.000884'], takesBookings: true, slotMinutes: 15, places: 2 },
  { ...whole, letter: 'C', nameVi: 'Đăng ký kết hôn', nameEn: 'Marriage registration', procedureCodes: ['1.000894'], takesBookings: true, slotMinutes: 45, places: 1, daysAhead: 30, noticeHours: 24 },
]

/** Gives a ward without any service of the counter those it usually starts with. Safe to repeat. */
export async function seedServices(agencyId: string, now: Date): Promise<void> {
  if ((await listServices(seed, { agencyId })).length > 0) return
  for (const service of services) {
    const saved = await saveService(seed, { ...service, agencyId }, now)
    if (!saved.ok) throw new Error(`the service ${service.letter} was not made: ${saved.code}`)
  }
}
