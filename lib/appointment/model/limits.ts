/** What keeps one person from taking the days of others. */
export const bookingLimits = {
  /** Open appointments of one person, over all services. */
  open: 3,
  /** Appointments made or moved by one person in 24 hours. */
  perDay: 6,
  /** After so many missed in `missedDays`, one comes without an appointment. */
  missed: 3,
  missedDays: 60,
} as const

/** Minutes after the appointed time in which one still has precedence; whoever comes later queues with the others, and may be noted as missed. */
export const graceMinutes = 15

export const appointmentStates = ['BOOKED', 'ARRIVED', 'CANCELLED', 'MOVED', 'MISSED', 'LAPSED'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** What a person is told about an appointment. */
export const appointmentNews = ['booked', 'moved', 'cancelled', 'called-off', 'reminder'] as const
export type AppointmentNews = (typeof appointmentNews)[number]
