import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { officialNames } from '@/lib/identity/queries'
import { mayEditProcedures } from '../policy'
import { type Doubt, procedureDefinition } from '../schema'
import { markOf } from '../version/doubt-mark'

type Row = { readonly code: string; readonly name: string; readonly doubts: unknown }

const readDoubts = (doubts: unknown): readonly Doubt[] => procedureDefinition.shape.doubts.parse(doubts)

/** What is doubted in each procedure's newest version: its draft, else the one in force or to come at that moment. */
const newest = (at: Date) => db.$queryRaw<Row[]>`
  SELECT code, name, doubts FROM (
    SELECT DISTINCT ON (v.procedure_id) p.code, v.name, v.definition -> 'doubts' AS doubts
    FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id
    WHERE v.state = 'DRAFT' OR v.valid_to IS NULL OR v.valid_to > ${at}
    ORDER BY v.procedure_id, v.number DESC
  ) found WHERE jsonb_array_length(doubts) > 0 ORDER BY code`

export type Doubtful = { readonly code: string; readonly name: string; readonly open: number; readonly settled: number }

/** The procedures of which the import of the catalogue doubts something, those with most left first; for those who keep them. */
export async function listDoubtful(actor: Actor, at: Date): Promise<readonly Doubtful[]> {
  if (!mayEditProcedures(actor)) return []
  const [rows, settled] = await Promise.all([newest(at), db.procedureSettledDoubt.findMany({ select: { mark: true, procedure: { select: { code: true } } } })])
  const known = new Set(settled.map(({ mark, procedure }) => `${procedure.code} ${mark}`))
  const counted = rows.map(({ code, name, doubts }) => {
    const marks = readDoubts(doubts).map(markOf)
    const done = marks.filter((mark) => known.has(`${code} ${mark}`)).length
    return { code, name, open: marks.length - done, settled: done }
  })
  return counted.sort((a, b) => b.open - a.open || a.code.localeCompare(b.code))
}

export type StandingDoubt = Doubt & { readonly mark: string; readonly settled: { readonly by: string | null; readonly at: Date; readonly note: string } | null }

/** What the import doubts of one procedure, and what was settled of it by whom; for those who keep procedures. */
export async function listDoubts(actor: Actor, code: string, at: Date): Promise<readonly StandingDoubt[]> {
  if (!mayEditProcedures(actor)) return []
  const [version, settled] = await Promise.all([
    db.procedureVersion.findFirst({
      where: { procedure: { code }, OR: [{ state: 'DRAFT' }, { validTo: null }, { validTo: { gt: at } }] }, orderBy: { number: 'desc' }, select: { definition: true },
    }),
    db.procedureSettledDoubt.findMany({ where: { procedure: { code } }, select: { mark: true, note: true, settledById: true, settledAt: true } }),
  ])
  if (!version) return []
  const names = await officialNames(actor, settled.flatMap(({ settledById }) => settledById ?? []))
  const byMark = new Map(settled.map((one) => [one.mark, { by: names.get(one.settledById ?? '')?.fullName ?? null, at: one.settledAt, note: one.note }]))
  const { doubts } = procedureDefinition.parse(version.definition)
  const all = doubts.map((doubt): StandingDoubt => ({ ...doubt, mark: markOf(doubt), settled: byMark.get(markOf(doubt)) ?? null }))
  return [...new Map(all.map((one) => [one.mark, one])).values()]
}
