import 'server-only'
import { z } from 'zod'
import { assignIntake } from '@/lib/dossier/assign-intake'
import { attachPaper } from '@/lib/dossier/attach-paper'
import { recordFiled } from '@/lib/dossier/record-filed'
import { requestTexts } from '@/lib/dossier/request-texts'
import { findPaperMatter, type PaperMatter } from '@/lib/dossier/queries/for-jobs'
import { type AnswerLine, answerLines } from '@/lib/form/model/lines'
import { filedDossier, type FiledDossierFacts, type FiledSection } from '@/lib/paper/model/filed-dossier'
import { renderPaper } from '@/lib/paper/render-paper'
import { officialText, text } from '@/lib/text/text'
import { defineJob } from './job'
import { componentsOf, deliveryOf, frameOf } from './paper-facts'

const words = officialText.paper

const tableOf = ({ label, rows = [] }: AnswerLine) => ({
  caption: label.text,
  columns: rows[0]?.lines.map((cell) => cell.label.text) ?? [],
  rows: rows.map((row) => row.lines.map((cell) => cell.value.text)),
})

function sectionsOf({ definition, answers }: PaperMatter): FiledSection[] {
  return answerLines(definition.form ?? { pages: [] }, answers, 'vi', text('vi').form.answers).map(({ title, lines }) => ({
    title: title.text,
    rows: lines.filter(({ rows }) => rows === undefined).map(({ label, value }) => ({ label: label.text, value: value.text })),
    tables: lines.filter(({ rows }) => rows !== undefined && rows.length > 0).map(tableOf),
  }))
}

function factsOf(matter: PaperMatter): FiledDossierFacts {
  return {
    frame: frameOf(matter),
    request: { name: matter.definition.name.vi, code: matter.definition.code },
    submitter: matter.submitter ? `${matter.submitter.name}, ${text('vi').mandates.dossier.forOther(matter.owner.name).toLowerCase()}` : matter.owner.name,
    submittedAt: matter.submittedAt,
    receivingAgency: matter.agency.name,
    delivery: deliveryOf(matter),
    sections: sectionsOf(matter),
    components: componentsOf(matter).map(({ component, files }) => ({
      name: component.title.vi,
      files: files.map(({ name, bytes, sha256 }) => ({ name, size: bytes, sha256 })),
      ...(component.kind === 'PRESENT' && { note: officialText.papers.present }),
    })),
    // The sentence the citizen ticked, in the language it was ticked in.
    statement: text(matter.locale).journey.review.consent,
  }
}

/** After a submission: somebody at the counter gets the dossier, and the citizen gets a copy of what was filed. */
export const settleSubmissionJob = defineJob({
  name: 'settle-submission',
  payload: z.object({ dossierId: z.uuid() }),
  async run(actor, { dossierId }, { now }) {
    const assigned = await assignIntake(actor, { dossierId }, now)
    // Not there any more: somebody acted already, and the dossier is in nobody's queue.
    if (!assigned.ok && assigned.code === 'changed-meanwhile') throw new Error(`dossier ${dossierId} changed while it was assigned`)

    await recordFiled(actor, { dossierId }, now)
    const matter = await findPaperMatter(actor, { dossierId })
    if (!matter) return
    const bytes = await renderPaper(filedDossier(factsOf(matter), words.filedDossier, words.frame))
    const name = `${matter.code}-${officialText.papers.names.filed}.pdf`
    await requestTexts(actor, { id: dossierId }, now)
    await attachPaper(actor, { dossierId, kind: 'filed', eventId: matter.event.id, name, bytes }, now)
  },
})
