import { addDays, dayOf, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { Answers } from '@/lib/form/schema'
import { seedCalendar } from '@/prisma/seed/calendar'
import { file, fillDraft } from '@/prisma/seed/demo/filing'
import { copyOfBirth, deathOnTime, maritalSingle } from '@/prisma/seed/procedures/sample-answers'
import { findPerson } from '@/tests/simulators/vneid/people'

const home = 'H17.99.01'

/** Hours to count by, for an agency that ended yesterday: beside a second one that works, every citizen of the other tests would be asked which they mean. */
async function giveHours(agencyId: string, now: Date): Promise<void> {
  await db.agency.update({ where: { id: agencyId }, data: { validTo: toDateColumn(addDays(dayOf(now), -1)) } })
  await seedCalendar(db, agencyId)
}

function claimsOf(id: string) {
  const claims = findPerson(id)?.claims
  if (!claims) throw new Error(`nobody has the personal id ${id}`)
  return claims
}

/**
 * What the citizen of that personal id asks for, of an agency: handed in (gives the code), or a `draft` that only has to be
 * handed in, which may be the one they began. `aboutId`: whom the answers are about, where that is another.
 */
export async function makeDossier(id = '', procedureCode = '', state = 'filed', agencyCode = home, aboutId = id): Promise<string> {
  const claims = claimsOf(id)
  const { HoVaTen, NgayThangNamSinh, GioiTinh } = claimsOf(aboutId)
  const sex = GioiTinh === 1 ? 'male' : 'female'

  const samples: Readonly<Record<string, Answers>> = {
    '1.004873': { ...maritalSingle, personName: HoVaTen, personBirthDate: NgayThangNamSinh, personSex: sex, personId: aboutId },
    '2.000635': { ...copyOfBirth, subjectName: HoVaTen, subjectBirthDate: NgayThangNamSinh, subjectSex: sex, subjectId: aboutId },
    '1.000656': { ...deathOnTime, relation: 'relative', relationDetail: 'Cháu' },
  }
  // Who asks is told by VNeID, so the samples' own requester is left out; of another little is known, and what is stands over these.
  const isTold = (key: string) => id === aboutId && key.startsWith('requester')
  const answers = Object.fromEntries(Object.entries(samples[procedureCode] ?? {}).filter(([key]) => !isTold(key)))

  const now = new Date()
  const { id: agencyId } = await db.agency.findFirstOrThrow({ where: { code: agencyCode }, select: { id: true } })
  if (agencyCode !== home) await giveHours(agencyId, now)
  const filing = { by: { sub: id, ...claims }, procedureCode, answers, at: now }
  if (state !== 'draft') return (await file(filing, agencyId)).code
  await fillDraft(filing, agencyId)
  return ''
}
