import { db } from '@/lib/core/db'
import type { Answers } from '@/lib/form/schema'
import { file, fillDraft } from '@/prisma/seed/demo/filing'
import { copyOfBirth, deathOnTime, maritalSingle } from '@/prisma/seed/procedures/sample-answers'
import { findPerson } from '@/tests/simulators/vneid/people'

/** What the citizen of that personal id asks for: handed in (gives the code), or a `draft` that only has to be handed in. */
export async function makeDossier(id = '', procedureCode = '', state = 'filed'): Promise<string> {
  const claims = findPerson(id)?.claims
  if (!claims) throw new Error(`nobody has the personal id ${id}`)
  const { HoVaTen, NgayThangNamSinh, GioiTinh } = claims
  const sex = GioiTinh === 1 ? 'male' : 'female'

  const samples: Readonly<Record<string, Answers>> = {
    '1.004873': { ...maritalSingle, personName: HoVaTen, personBirthDate: NgayThangNamSinh, personSex: sex, personId: id },
    '2.000635': { ...copyOfBirth, subjectName: HoVaTen, subjectBirthDate: NgayThangNamSinh, subjectSex: sex, subjectId: id },
    '1.000656': { ...deathOnTime, relation: 'relative', relationDetail: 'Cháu' },
  }
  // Who asks is told by VNeID, so the samples' own requester is left out.
  const answers = Object.fromEntries(Object.entries(samples[procedureCode] ?? {}).filter(([key]) => !key.startsWith('requester')))

  const { id: agencyId } = await db.agency.findFirstOrThrow({ where: { code: 'H17.99.01' }, select: { id: true } })
  const filing = { by: { sub: id, ...claims }, procedureCode, answers, at: new Date() }
  if (state !== 'draft') return (await file(filing, agencyId)).code
  await fillDraft(filing, agencyId)
  return ''
}
