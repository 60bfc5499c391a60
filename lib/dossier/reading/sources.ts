import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { db, type Tx } from '@/lib/core/db'
import { allFields, isAsked } from '@/lib/form/model/fields'
import type { Sources } from '@/lib/form/model/prefill'
import type { FormDefinition } from '@/lib/form/schema'
import { ownAccount } from '@/lib/identity/queries'
import type { DraftContent } from '../model/draft'

/** So many of the citizen's dossiers are looked through for an earlier answer. */
const lookBack = 10

async function earlierAnswers(personId: string, from: Pick<Tx, 'dossier'>): Promise<NonNullable<Sources['earlier']>> {
  const rows = await from.dossier.findMany({
    where: { ownerId: personId, status: { not: 'DRAFT' } },
    orderBy: { submittedAt: 'desc' },
    take: lookBack,
    select: { procedureCode: true, answersCipher: true },
  })
  const read = rows.map(({ procedureCode, answersCipher }) => ({ procedureCode, answers: (decryptJson(answersCipher) as DraftContent).answers }))
  return (key, procedure) => read.find((one) => (procedure === undefined || one.procedureCode === procedure) && one.answers[key] !== undefined)?.answers[key]
}

async function profileOf(actor: Actor): Promise<NonNullable<Sources['profile']>> {
  const account = await ownAccount(actor)
  if (!account) return {}
  const { fullName: name, phone, email } = account
  return { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) }
}

/** Where the fields of this form may take values from; only what it asks for is read, and of another person, or where another types, the claims alone. */
export async function sourcesFor(
  actor: Extract<Actor, { kind: 'citizen' }>, form: FormDefinition, { claims, forAnother }: { readonly claims: Sources['claims']; readonly forAnother: boolean }, from: Pick<Tx, 'dossier'> = db,
): Promise<Sources> {
  if (forAnother || actor.helpedBy) return { claims }
  const wanted = new Set(allFields(form).map((field) => (isAsked(field) ? field.prefill?.source : undefined)))
  return {
    claims,
    ...(wanted.has('earlier') ? { earlier: await earlierAnswers(actor.personId, from) } : {}),
    ...(wanted.has('profile') ? { profile: await profileOf(actor) } : {}),
  }
}
