import { answerLines } from '@/lib/form/model/lines'
import { checklistOf } from '@/lib/dossier/model/checklist'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import type { ChecklistField, ListedLine } from '../checklist-field'

const { bench, answers: answerWords } = officialText.office
const { checklist: words } = officialText.rounds

/** The paper of a line with the files that lie there. */
function paperLine(dossier: Case, id: string): ListedLine {
  const key = id.slice('component:'.length)
  const label = dossier.definition.components.find((component) => component.key === key)?.title.vi ?? key
  const files = dossier.files.filter((file) => file.componentKey === key && file.replacedAt === null)
  const isInfected = files.some(({ verdict }) => verdict === 'INFECTED')
  return {
    id,
    label,
    items: [{ value: id, key, label, now: isInfected ? bench.verdicts.INFECTED : '', why: words.why(label) }],
    files: files.map(({ file, name }) => ({ file, name, href: paths.officialFile(dossier.code, file), see: words.see(name), page: words.page(name) })),
    initial: isInfected ? 'faulty' : files.length > 0 && files.every(({ checkedAt }) => checkedAt !== null) ? 'ok' : undefined,
  }
}

/** Everything that a request for supplement must have an opinion about, as it stands. */
export function checklistField(dossier: Case, texts: readonly { readonly id: string; readonly title: string }[]): ChecklistField {
  const sections = answerLines(dossier.definition.form ?? { pages: [] }, dossier.answers, 'vi', answerWords)
  const lines = checklistOf(dossier.definition, dossier.answers).map(({ id, items }): ListedLine => {
    const section = sections.find(({ pageKey, key }) => id === `section:${pageKey}-${key}`)
    if (!section) return paperLine(dossier, id)
    return {
      id,
      label: section.title.text,
      items: section.lines
        .filter(({ key }) => items.includes(`field:${key}`))
        .map(({ key, label, value, rows }) => ({
          value: `field:${key}`,
          key,
          label: label.text,
          now: (rows ? String(rows.length) : value.text) || bench.empty,
          why: words.why(label.text),
        })),
    }
  })
  return {
    kind: 'checklist',
    name: 'marks',
    label: words.label,
    hint: words.hint,
    lines,
    labels: Object.fromEntries(
      lines.flatMap((line): [string, string][] => [[`marks.${line.id}`, line.label], ...line.items.map(({ key, label }): [string, string] => [`why.${key}`, label])]),
    ),
    texts: texts.map(({ id, title }) => ({ value: id, label: title })),
    words: { ok: words.ok, faulty: words.faulty, noFiles: words.noFiles, files: words.files, pageShort: words.pageShort, whichFields: words.whichFields },
  }
}
