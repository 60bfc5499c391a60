import 'server-only'
import type { Actor, Role } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { allFields } from '@/lib/form/model/fields'
import type { AddressAnswer, Answers } from '@/lib/form/schema'
import { staffOf } from '@/lib/identity/queries'
import { findVersion } from '@/lib/procedure/queries'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import type { Matter, Question, Rule } from '../model/rules'
import type { Staff } from '../model/stand-in'

type From = Pick<Tx, '$queryRaw' | 'assignment' | 'assignmentRule' | 'dossier' | 'procedureVersion'>
type Asked = { readonly agencyId: string; readonly role: Role; readonly now: Date; readonly without?: string | undefined }

/** What decides who gets a dossier, or one imagined for trying the rules out. `without`: somebody who is leaving. */
export async function loadQuestion(from: From, actor: Actor, { agencyId, role, now, without }: Asked, dossier: { id: string } | Matter): Promise<Question> {
  const [everybody, rules] = [await staffOf(actor, agencyId, dayOf(now), from), await rulesFor(from, agencyId, role)]
  const staff = without === undefined ? everybody : everybody.filter(({ officialId }) => officialId !== without)
  const matter = 'id' in dossier ? await matterOf(from, actor, dossier.id, rules) : dossier
  return { role, matter, rules, staff, loads: await loadsOf(from, agencyId, staff) }
}

async function rulesFor(from: From, agencyId: string, role: Role): Promise<readonly Rule[]> {
  const rows = await from.assignmentRule.findMany({ where: { agencyId, role }, include: { officials: true }, orderBy: { id: 'asc' } })
  return rows.map(({ officials, ...rule }) => ({ ...rule, officialIds: officials.map(({ officialId }) => officialId) }))
}

async function loadsOf(from: From, agencyId: string, staff: Staff) {
  const ids = staff.map(({ officialId }) => officialId)
  const open = await from.assignment.groupBy({ by: ['officialId'], where: { agencyId, officialId: { in: ids }, releasedAt: null }, _count: true })
  return new Map(open.map((row) => [row.officialId, row._count]))
}

const nothing: Matter = { procedureCode: '', sectorKey: '', address: null }

/** What the rules ask of the dossier; the answers are opened only where a rule asks where somebody lives. */
async function matterOf(from: From, actor: Actor, dossierId: string, rules: readonly Rule[]): Promise<Matter> {
  if (rules.length === 0) return nothing
  const row = await from.dossier.findUnique({ where: { id: dossierId }, select: { procedureCode: true, procedureVersionId: true, answersCipher: true } })
  const version = row && (await findVersion(actor, row.procedureVersionId, from))
  if (!row || !version) return nothing
  const asksWhere = rules.some(({ commune, groups }) => commune !== null || groups !== null)
  const answers = asksWhere ? (decryptJson(row.answersCipher) as { readonly answers: Answers }).answers : null
  return { procedureCode: row.procedureCode, sectorKey: version.definition.sector.key, address: answers && residence(version.definition, answers) }
}

/** Where the applicant lives: the answer taken from their record of residence, else the first address of the form. */
function residence({ form }: ProcedureDefinition, answers: Answers): AddressAnswer | null {
  const fields = form ? allFields(form).filter((field) => field.type === 'address') : []
  const recorded = fields.filter(({ prefill }) => prefill?.source === 'vneid' && (prefill.claim === 'NoiOHienNay' || prefill.claim === 'ThuongTru'))
  return [...recorded, ...fields].map(({ key }) => answers[key]).find(isAddress) ?? null
}

const isAddress = (answer: unknown): answer is AddressAnswer => typeof answer === 'object' && answer !== null && 'commune' in answer && 'detail' in answer
