import { allFields, isAsked } from '@/lib/form/model/fields'
import { answerLines } from '@/lib/form/model/lines'
import type { Case } from '@/lib/dossier/queries/case'
import { componentsAsked } from '@/lib/procedure/model/cases'
import { officialText } from '@/lib/text/text'
import type { AskedGroup, AskedItem } from '../work-fields'

const { work, bench, answers: answerWords } = officialText.office
const words = work.requestSupplement

/** Everything that may be asked of the citizen again: the papers first, then the answers, section by section. */
export function askableOf(dossier: Case): readonly AskedGroup[] {
  const form = dossier.definition.form ?? { pages: [] }
  const asked = new Set(allFields(form).filter((field) => isAsked(field) && field.type !== 'file').map(({ key }) => key))
  const item = (kind: 'field' | 'component', key: string, label: string, now: string): AskedItem => ({
    value: `${kind}:${key}`,
    label,
    now: now === '' ? bench.empty : now,
    why: words.why(label),
  })
  const papers = componentsAsked(dossier.definition, dossier.answers).filter(({ kind }) => kind === 'SUBMIT')
  const files = (key: string) => dossier.files.filter((file) => file.componentKey === key && file.replacedAt === null)
  const groups = [
    { title: bench.documents, items: papers.map(({ key, title }) => item('component', key, title.vi, files(key).map(({ name }) => name).join(', '))) },
    ...answerLines(form, dossier.answers, 'vi', answerWords).map(({ title, lines }) => ({
      title: title.text,
      items: lines.filter(({ key }) => asked.has(key)).map(({ key, label, value, rows }) => item('field', key, label.text, rows ? String(rows.length) : value.text)),
    })),
  ]
  return groups.filter(({ items }) => items.length > 0)
}
