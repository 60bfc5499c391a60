import 'server-only'
import { z } from 'zod'
import { workingIntervals } from '@/lib/calendar/model/calendar'
import { listWorkingAgencies, loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf, minuteOf } from '@/lib/core/dates'
import { morningOf } from '@/lib/dossier/queries/digest'
import { officialAddresses } from '@/lib/identity/queries'
import { digestWritten, officialsWanting } from '@/lib/notification/queries/office'
import { writeDigests } from '@/lib/notification/write-digests'
import { paths } from '@/lib/web/paths'
import { defineJob } from './job'

/** One mail to each official once their agency has opened, if there is something to tell; late after a break-down, but once. */
export const writeDigestsJob = defineJob({
  name: 'write-digests',
  payload: z.object({}),
  every: '*/10 * * * *',
  async run(actor, _, { now }) {
    const day = dayOf(now)
    for (const { id, name, works } of await listWorkingAgencies(actor, day)) {
      if (works && (await isOpen(actor, id, now)) && !(await digestWritten(actor, id, day))) await write(actor, { id, name }, now)
    }
  },
})

/** From the day's opening to its closing; not on a day off. */
async function isOpen(actor: Actor, agencyId: string, now: Date): Promise<boolean> {
  const hours = workingIntervals(await loadCalendar(actor, agencyId), dayOf(now))
  const [opens, closes] = [hours[0]?.opensMinute, hours.at(-1)?.closesMinute]
  return opens !== undefined && closes !== undefined && minuteOf(now) >= opens && minuteOf(now) < closes
}

async function write(actor: Actor, { id: agencyId, name: agencyName }: { readonly id: string; readonly name: string }, now: Date): Promise<void> {
  const morning = await morningOf(actor, agencyId, now)
  const wanting = await officialsWanting(actor, [...morning.keys()], ({ digest }) => digest)
  const addresses = await officialAddresses(actor, wanting)
  const mails = [...addresses].map(([officialId, address]) => ({ officialId, address, digest: morning.get(officialId) ?? {} }))
  await writeDigests(actor, { agencyId, agencyName, day: dayOf(now), mails, link: paths.queue() }, now)
}
