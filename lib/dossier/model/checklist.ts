import { isAsked } from '@/lib/form/model/fields'
import { pruneAnswers, reachablePages, shownSections } from '@/lib/form/model/reachability'
import type { Answers } from '@/lib/form/schema'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { type SupplementItem, supplementItems } from './supplement'

/** One line of the list that an official goes through before asking for anything: a paper, or a section of the form. */
export type ChecklistLine = {
  /** "component:birthNotice", "section:child-who". */
  readonly id: string
  /** What of it may be asked for again: "component:birthNotice", "field:childName". */
  readonly items: readonly string[]
}

/** Everything a request for supplement must have an opinion about, papers first, then section by section as answered. */
export function checklistOf(definition: ProcedureDefinition, answers: Answers): readonly ChecklistLine[] {
  const papers = componentsAsked(definition, answers).filter(({ kind }) => kind === 'SUBMIT')
  const form = definition.form ?? { pages: [] }
  const kept = pruneAnswers(form, answers)
  const sections = reachablePages(form, kept).flatMap((page) =>
    shownSections(page, kept).map(({ key, fields }) => ({
      id: `section:${page.key}-${key}`,
      items: fields.filter((field) => isAsked(field) && field.type !== 'file').map((field) => `field:${field.key}`),
    })))
  return [
    ...papers.map(({ key }) => ({ id: `component:${key}`, items: [`component:${key}`] })),
    ...sections.filter(({ items }) => items.length > 0),
  ]
}

export type Mark = 'ok' | 'faulty'

/** What was found, as the form posts it. */
export type Findings = {
  /** By line of the list. */
  readonly marks: Readonly<Record<string, Mark>>
  /** Fields to be answered again, within the sections marked faulty. */
  readonly items: readonly string[]
  /** Why, by key of the field or component. */
  readonly why: Readonly<Record<string, string>>
  /** By component: the files that are at fault; none is all of it. */
  readonly files?: Readonly<Record<string, readonly string[]>>
  /** By file: the page that is at fault. */
  readonly pages?: Readonly<Record<string, number | null>>
}

type Wrong = {
  readonly code: 'unmarked' | 'nothing-faulty' | 'items-missing' | 'unknown-item' | 'reason-missing'
  /** The names of the form that are wrong. */
  readonly at: readonly string[]
}

/**
 * What is to be asked for, or what keeps the request from being sent: all of the list must be marked, so that the
 * citizen hears of everything at once. `filesOf`: the ids of the files that lie with a component.
 */
export function faultsOf(
  list: readonly ChecklistLine[],
  definition: ProcedureDefinition,
  findings: Findings,
  filesOf: (component: string) => readonly string[],
): readonly SupplementItem[] | Wrong {
  const markOf = ({ id }: ChecklistLine) => findings.marks[id]
  const unmarked = list.filter((line) => markOf(line) === undefined)
  if (unmarked.length > 0) return { code: 'unmarked', at: unmarked.map(({ id }) => `marks.${id}`) }
  const faulty = list.filter((line) => markOf(line) === 'faulty')
  if (faulty.length === 0) return { code: 'nothing-faulty', at: [] }
  const wanted = (line: ChecklistLine) => line.items.filter((item) => item.startsWith('component:') || findings.items.includes(item))
  const empty = faulty.filter((line) => wanted(line).length === 0)
  if (empty.length > 0) return { code: 'items-missing', at: empty.map(({ id }) => `marks.${id}`) }

  const items = supplementItems(definition, { items: faulty.flatMap(wanted), why: findings.why })
  if (items === 'unknown-item') return { code: items, at: [] }
  if (items === 'reason-missing') {
    const keys = faulty.flatMap(wanted).map((item) => item.split(':')[1] ?? '')
    return { code: items, at: keys.filter((key) => (findings.why[key] ?? '') === '').map((key) => `why.${key}`) }
  }
  const located = items.map((item) => withFiles(item, findings, filesOf))
  return located.some((item) => item === null) ? { code: 'unknown-item', at: [] } : located.filter((item) => item !== null)
}

/** The item with the files and pages that are at fault; null where a file is named that does not lie there. */
function withFiles(item: SupplementItem, { files = {}, pages = {} }: Findings, filesOf: (component: string) => readonly string[]): SupplementItem | null {
  const named = item.kind === 'component' ? [...new Set(files[item.key] ?? [])] : []
  if (named.length === 0) return item
  const there = filesOf(item.key)
  if (named.some((file) => !there.includes(file))) return null
  return { ...item, files: named.map((file) => ({ file, page: pages[file] ?? null })) }
}
