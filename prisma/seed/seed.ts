import { db, sharedPool } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { seedCalendar } from './calendar'
import { seedServices } from './counter-services'
import { seedReception } from './demo/reception'
import { seedDemo } from './demo/seed-demo'
import { seedZaloTemplates } from './demo/zalo-templates'
import { seedOfficials, seedWard } from './people'
import { seedProcedures } from './procedures/seed-procedures'
import { seedReasonTexts } from './seed-reason-texts'
import { seedSearch } from './seed-search'

/** The day the ward of today began, after the merger of 1 July 2025. */
const beginning = new Date('2025-07-01T01:00:00Z')

const agencyId = await seedWard(beginning)
await seedCalendar(db, agencyId)
await seedProcedures()
await seedServices(agencyId, beginning)
await seedSearch(new Date())
await seedReasonTexts(new Date())
if (env.DEMO === '1') {
  await seedOfficials(agencyId, beginning)
  await seedDemo(agencyId, new Date())
  await seedReception(agencyId, new Date())
  await seedZaloTemplates(agencyId, new Date())
}

await db.$disconnect()
await sharedPool.end().catch(() => undefined)
