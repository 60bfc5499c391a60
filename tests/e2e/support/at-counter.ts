import { shortId } from '@/lib/core/ids'
import { alone, rows } from './database'
import { runProgram } from './programs'

/** Somebody at the counter of the demonstration's ward: what is typed for them, and what was passed on elsewhere. */
export const atCounter = (): Promise<{ sitting: string; intake: string; asking: string; file: string; code: string }> =>
  alone('counter', async () => {
    const agency = 'H17.99.95'
    const find = () =>
      rows<{ sitting: string; intake: string; asking: string; file: string; code: string }>(
        `SELECT s.id AS sitting, i.id AS intake, q.id AS asking, f.file_id AS file, d.code FROM counter_sittings s
           JOIN counter_intakes i ON i.sitting_id = s.id AND i.dossier_id IS NULL JOIN counter_intake_files f ON f.intake_id = i.id
           JOIN counter_intakes q ON q.sitting_id = s.id AND q.procedure_code = '2.000815'
           JOIN counter_intakes p ON p.sitting_id = s.id JOIN dossiers d ON d.id = p.dossier_id JOIN agencies a ON a.id = d.agency_id AND a.code = $1
         ORDER BY s.id LIMIT 1`,
        [agency],
      )
    if ((await find()).length === 0) await runProgram('make-intake', agency)
    const [found] = await find()
    if (!found) throw new Error('nobody is at the counter')
    return { sitting: shortId(found.sitting), intake: shortId(found.intake), asking: shortId(found.asking), file: shortId(found.file), code: found.code }
  })
