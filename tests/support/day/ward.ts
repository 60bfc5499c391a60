import type { Role } from '@/lib/core/actor'
import { encrypt, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import type { Answers } from '@/lib/form/schema'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import * as sample from '@/prisma/seed/procedures/sample-answers'
import { aCitizen, anAgency, anOfficial, aPublishedProcedure, type Citizen, type Official } from '../factories'
import { shippedProcedures } from '../shipped-procedures'

/** Complete answers for each of the twelve procedures. */
const answersOf: Readonly<Record<string, Answers>> = {
  '1.001193': sample.birthOnTime, '1.000656': sample.deathOnTime, '1.004873': sample.maritalSingle, '2.000635': sample.copyOfBirth,
  '1.000894': sample.marriage, '1.004837': sample.guardianshipNatural, '1.004222': sample.residenceOwned, '1.004194': sample.stayOfHousehold,
  '1.001939': sample.childInsurance, '1.001731': sample.funeral, '2.000815': sample.copiesOfTwoPapers, '2.000884': sample.signatures,
}

export type Offered = { readonly definition: ProcedureDefinition; readonly answers: Answers }
export type Person = Official & { readonly name: string }
export type Ward = {
  readonly agencyId: string
  readonly administrator: Official
  /** The eight of the office, by name. */
  readonly people: readonly Person[]
  readonly offered: readonly Offered[]
}

const office: readonly (readonly [string, ...Role[]])[] = [
  ['An', 'COUNTER_OFFICER'], ['Bình', 'COUNTER_OFFICER'], ['Chi', 'CIVIL_STATUS_OFFICER'], ['Dung', 'CIVIL_STATUS_OFFICER', 'CASE_OFFICER'],
  ['Em', 'CASE_OFFICER'], ['Phúc', 'APPROVER'], ['Giang', 'APPROVER'], ['Hà', 'SUPERVISOR'],
]

/** A ward with twelve procedures and eight officials. */
export async function openWard(): Promise<Ward> {
  const { id: agencyId } = await anAgency()
  for (const definition of shippedProcedures) await aPublishedProcedure(definition)
  const people: Person[] = []
  for (const [name, ...roles] of office) people.push({ ...(await anOfficial(agencyId, ...roles)), name })
  const offered = shippedProcedures.flatMap((definition) => {
    const answers = answersOf[definition.code]
    return answers ? [{ definition, answers }] : []
  })
  return { agencyId, administrator: await anOfficial(agencyId, 'ADMINISTRATOR'), people, offered }
}

/** A citizen; every third can be reached by e-mail too. */
export async function aNeighbour(index: number): Promise<Citizen> {
  const citizen = await aCitizen({ name: `Người Dân Số ${String(index)}` })
  if (index % 3 === 0) {
    const email = `nguoi-${String(index)}@congdan.example`
    const reachable = { emailCipher: encrypt(email), emailHash: lookupHash('email', email), emailConfirmedAt: new Date('2026-11-01T02:00:00Z') }
    await db.person.update({ where: { id: citizen.personId }, data: reachable })
  }
  return citizen
}
