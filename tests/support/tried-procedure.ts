import { db } from '@/lib/core/db'
import type { ProcedureSource } from '@/lib/procedure/schema'
import { sampleProcedure } from './sample-procedure'

const steps = sampleProcedure.workflow?.steps ?? []
/** A procedure whose draft is tried: with a question before the form, and a step that only many copies need. */
export const tried: ProcedureSource = {
  ...sampleProcedure,
  code: '1.999777',
  eligibility: [
    { key: 'here', question: { vi: 'Có cư trú ở đây?' }, options: [
      { value: 'yes', label: { vi: 'Có' }, outcome: 'go-on' },
      { value: 'no', label: { vi: 'Không' }, outcome: { message: { vi: 'Hãy đến nơi cư trú.' } } },
    ] },
  ],
  workflow: {
    steps: [
      ...steps.slice(0, 2),
      { key: 'second', title: { vi: 'Kiểm tra lại' }, role: 'CASE_OFFICER', actions: ['forward'], condition: { '>': [{ var: 'copies' }, 5] } },
      ...steps.slice(2),
    ],
  },
}

/** How many rows every table has; the rows that wait to be sealed follow from those of the audit. */
export async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const rows = await db.$queryRaw<{ name: string; rows: number }[]>`
    SELECT format('%s.%s', schemaname, tablename) AS name,
      (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', schemaname, tablename), false, true, '')))[1]::text::int AS rows
    FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'unsealed_rows'`
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
}
