import { notFound } from 'next/navigation'
import { formatMoment } from '@/lib/core/dates'
import { type Case, findCase } from '@/lib/dossier/queries/case'
import { dossierCode } from '@/lib/dossier/schema'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.office

/** The dossier an address names, for the official who asks; 404 where it is not theirs to see. */
export async function openCase(typed: string, now: Date, task?: string) {
  const code = dossierCode.safeParse(typed)
  const actor = await requireOfficial(undefined, code.success ? (task === undefined ? paths.workbench(code.data) : paths.work(code.data, task)) : paths.queue())
  const dossier = code.success ? await findCase(actor, code.data, now) : null
  return { actor, dossier: dossier ?? notFound() }
}

/** The words every form of the workbench carries to the browser. */
export function formWords() {
  const { happened: _happened, now: _now, ...form } = words.form
  return { refusals: words.refusals, fieldErrors: words.fieldErrors, form, insert: officialText.rounds.insert }
}

/** Who did the last thing to the dossier, as a sentence, and how it stands. */
export function stateOf(dossier: Case) {
  const last = dossier.timeline.at(-1)
  const who = last?.officialName ?? words.by[last?.by ?? 'system']
  return {
    version: dossier.version,
    last: last ? words.form.happened(who, words.events[last.event], formatMoment(last.at)) : '',
    status: words.form.now(words.statuses[dossier.status]),
  }
}
