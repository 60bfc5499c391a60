import { db, sharedPool } from '@/lib/core/db'
import type { Answers } from '@/lib/form/schema'
import { file, fillDraft } from '@/prisma/seed/demo/filing'
import { copyOfBirth, deathOnTime, maritalSingle } from '@/prisma/seed/procedures/sample-answers'
import { findPerson } from '@/tests/simulators/vneid/people'

// What the citizen of that personal id asks for: handed in (prints the code), or a draft that only has to be handed in.

const [id = '', procedureCode = '', state = 'filed'] = process.argv.slice(2)
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
if (state === 'draft') await fillDraft(filing, agencyId)
else process.stdout.write((await file(filing, agencyId)).code)

await db.$disconnect()
await sharedPool.end().catch(() => undefined)
