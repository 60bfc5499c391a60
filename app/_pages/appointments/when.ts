import { type Day, dayOf, formatDay, formatMinute, minuteOf, weekdayOf } from '@/lib/core/dates'
import { text, type Locale } from '@/lib/text/text'

/** "Thứ Tư, 25/11/2026". */
export const dayWords = (day: Day, locale: Locale): string => text(locale).appointments.day(weekdayOf(day), formatDay(day))

/** "09:00, Thứ Tư, 25/11/2026". */
export const momentWords = (moment: Date, locale: Locale): string =>
  text(locale).appointments.at(formatMinute(minuteOf(moment)), dayWords(dayOf(moment), locale))
