import type { DayKind, HoursRow } from '@/lib/calendar/model/calendar'

/** A day of the national schedule as it stands in the table. */
export type SeededDay = {
  readonly day: string
  readonly kind: DayKind
  readonly note: string
  readonly legalRef: string
}

const code = (point: string) => `Bộ luật Lao động 2019, Điều 112 khoản 1 điểm ${point}`
const compensation = 'Bộ luật Lao động 2019, Điều 111 khoản 3'
const nationalDay = 'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ và khoản 3'
const swap = 'Thông báo lịch nghỉ lễ, Tết năm 2026 (hoán đổi ngày làm việc)'
const culture = 'Nghị quyết số 28/2026/QH16'

const row = (day: string, kind: DayKind, note: string, legalRef: string): SeededDay => ({ day, kind, note, legalRef })
const tet = (days: readonly string[], suffix = '') =>
  days.map((day) => row(day, 'HOLIDAY', `Tết Nguyên đán${suffix}`, code('b')))

const days2026 = [
  row('2026-01-01', 'HOLIDAY', 'Tết Dương lịch', code('a')),
  row('2026-01-02', 'SWAPPED_OFF', 'Nghỉ hoán đổi, làm bù thứ Bảy 10/01/2026', swap),
  row('2026-01-10', 'MAKE_UP_WORK', 'Làm bù cho ngày 02/01/2026', swap),
  ...tet(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  row('2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', code('e')),
  row('2026-04-27', 'COMPENSATORY', 'Nghỉ bù Giỗ Tổ Hùng Vương', compensation),
  row('2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', code('c')),
  row('2026-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', code('d')),
  row('2026-08-22', 'MAKE_UP_WORK', 'Làm bù cho ngày 31/08/2026', swap),
  row('2026-08-31', 'SWAPPED_OFF', 'Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026', swap),
  row('2026-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', nationalDay),
  row('2026-09-02', 'HOLIDAY', 'Quốc khánh', code('đ')),
  row('2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', culture),
]

const unconfirmed = ' (tạm tính, chờ lịch nghỉ chính thức)'

// Worked out from the law and the lunar calendar; the official schedule for 2027 had not been published.
const days2027 = [
  row('2027-01-01', 'HOLIDAY', `Tết Dương lịch${unconfirmed}`, code('a')),
  ...tet(['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'], unconfirmed),
  row('2027-02-09', 'COMPENSATORY', `Nghỉ bù Tết Nguyên đán${unconfirmed}`, compensation),
  row('2027-02-10', 'COMPENSATORY', `Nghỉ bù Tết Nguyên đán${unconfirmed}`, compensation),
  row('2027-04-16', 'HOLIDAY', `Giỗ Tổ Hùng Vương (10/3 âm lịch)${unconfirmed}`, code('e')),
  row('2027-04-30', 'HOLIDAY', `Ngày Chiến thắng${unconfirmed}`, code('c')),
  row('2027-05-01', 'HOLIDAY', `Ngày Quốc tế Lao động${unconfirmed}`, code('d')),
  row('2027-05-03', 'COMPENSATORY', `Nghỉ bù ngày Quốc tế Lao động${unconfirmed}`, compensation),
  row('2027-09-02', 'HOLIDAY', `Quốc khánh${unconfirmed}`, code('đ')),
  row('2027-09-03', 'HOLIDAY', `Quốc khánh (ngày liền kề)${unconfirmed}`, nationalDay),
  row('2027-11-24', 'HOLIDAY', `Ngày Văn hóa Việt Nam${unconfirmed}`, culture),
]

/** Days off and make-up days of the whole country, 2026 and 2027. */
export const nationalDays: readonly SeededDay[] = [...days2026, ...days2027]

/** Opening hours of the sample ward: Monday to Friday, 07:30–11:30 and 13:30–17:30. */
export const wardHours: readonly HoursRow[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opensMinute: 450, closesMinute: 690, validFrom: '2025-07-01', validTo: null },
  { weekday, opensMinute: 810, closesMinute: 1050, validFrom: '2025-07-01', validTo: null },
])
