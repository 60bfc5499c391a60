'use server'

import { removeCalendarDay } from '@/lib/calendar/remove-calendar-day'
import { removeCalendarDayInput, setCalendarDayInput, setWorkingHoursInput } from '@/lib/calendar/schema'
import { setCalendarDay } from '@/lib/calendar/set-calendar-day'
import { setWorkingHours } from '@/lib/calendar/set-working-hours'
import { shortId } from '@/lib/core/ids'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

export const saveDay = formAction(
  'official',
  setCalendarDayInput,
  (actor, input) => setCalendarDay(actor, input, new Date()),
  ({ agencyId, day }) => paths.adminCalendar({ 'don-vi': shortId(agencyId), nam: day.slice(0, 4), xong: 'ngay', ngay: day }),
)

export const removeDay = formAction(
  'official',
  removeCalendarDayInput,
  (actor, input) => removeCalendarDay(actor, input, new Date()),
  ({ agencyId, day }) => paths.adminCalendar({ 'don-vi': shortId(agencyId), nam: day.slice(0, 4), xong: 'xoa', ngay: day }),
)

export const saveHours = formAction(
  'official',
  setWorkingHoursInput,
  (actor, input) => setWorkingHours(actor, input, new Date()),
  ({ agencyId, validFrom }) => paths.adminCalendar({ 'don-vi': shortId(agencyId), xong: 'gio', ngay: validFrom }),
)
