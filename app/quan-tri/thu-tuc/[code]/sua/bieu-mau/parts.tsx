import { LinkButton } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { describeRule } from '@/lib/form/model/describe'
import type { FormField, PersonPart } from '@/lib/form/schema'
import { rulesOf } from '@/lib/procedure/model/form-changes'
import { columnsOf, type Found, pagePlace, type Place, sectionPlace } from '@/lib/procedure/model/form-places'
import type { DraftVersion } from '@/lib/procedure/queries'
import { columnTypes, fieldTypes } from '@/lib/procedure/schema/form-editing'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ActForm } from '../../../act-form'
import { DraftForm } from '../../../draft-form'
import { seenOf } from '../draft'
import { Moves } from '../moves'
import { copyPart, movePart, retypeField } from './actions'
import { fieldLine, wayTo } from './sentences'

const { formStudio: words, procedures: { form: formWords } } = officialText

type FieldPartProps = { readonly draft: DraftVersion; readonly place: Place; readonly field: FormField }

/** What belongs to a field beside its own editor: columns and rules. */
const FieldParts = (props: FieldPartProps) => (
  <>
    <ColumnsPart {...props} />
    <RulesPart {...props} />
    {props.field.type === 'person' ? props.field.parts.map(({ part }) => <RulesPart key={part} {...props} part={part} />) : null}
  </>
)

/** The columns of a table, each with the way to its own page. */
function ColumnsPart({ draft, place, field }: FieldPartProps) {
  const { code, definition: { form } } = draft
  if (field.type !== 'table' || !form) return null
  return (
    <section aria-labelledby="columns" className="mt-12">
      <h2 id="columns" className="mb-3 text-xl">
        {words.columns(field.columns.length)}
      </h2>
      <ActForm action={movePart} words={formWords} hidden={seenOf(draft)}>
        <ol>
          {columnsOf(field).map((column) => {
            const own = `${place}:${column.key}`
            return (
              <li key={column.key} className="outline-row">
                <span className="min-w-0 flex-1">
                  <a href={paths.adminForm(code, {}, wayTo(own))}>{column.label.vi}</a>
                  <span className="block text-soft">{fieldLine(column, form)}</span>
                </span>
                <Moves place={own} name={column.label.vi} still />
              </li>
            )
          })}
        </ol>
      </ActForm>
      <div className="mt-4">
        <LinkButton variant="secondary" href={paths.adminForm(code, { vao: place }, 'moi')}>{`+ ${words.addColumn}`}</LinkButton>
      </div>
    </section>
  )
}

/** The rules of a field that is asked. */
function RulesPart({ draft: { code, definition }, place, field, part = null }: FieldPartProps & { readonly part?: PersonPart | null }) {
  const rules = rulesOf(field, part)
  if (!rules) return null
  const of = part === null ? {} : { phan: part }
  const id = `rules${part ?? ''}`
  const way = { locale: 'vi', words: text('vi').form.conditions } as const
  const items = rules.map((rule, index) => ({
    key: String(index),
    label: words.rules[rule.kind].label,
    value: [describeRule(rule, definition.form ?? { pages: [] }, way), rule.message?.vi].filter((part) => part !== undefined).join('\n'),
    change: { href: paths.adminForm(code, { o: place, so: String(index), ...of }, 'quy-tac'), text: words.edit, about: words.rules[rule.kind].label },
  }))
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="mb-3 text-xl">
        {part === null ? words.rule.title : words.rule.ofPart(words.personParts[part])}
      </h2>
      {items.length === 0 ? <p className="mb-4">{words.rule.none}</p> : <SummaryList items={items} />}
      <LinkButton variant="secondary" href={paths.adminForm(code, { o: place, ...of }, 'quy-tac')}>{`+ ${words.rule.add}`}</LinkButton>
    </section>
  )
}

/** Where a field or section may go: another section, another page. */
function destinations({ definition: { form } }: DraftVersion, at: Found, place: Place) {
  const pages = form?.pages ?? []
  if (at.kind === 'page') return []
  if (at.kind === 'section') return pages.filter((page) => page !== at.page).map((page) => ({ value: `to ${place} ${pagePlace(page.key)} `, label: words.page(pages.indexOf(page) + 1, page.title.vi) }))
  return pages.flatMap((page, index) => page.sections.flatMap((section, number) => (section === at.section ? [] : [{
    value: `to ${place} ${sectionPlace(page.key, section.key)} `,
    label: `${words.page(index + 1, page.title.vi)} – ${words.section(number + 1, section.title?.vi)}`,
  }])))
}

/** Moving elsewhere, copying, another type, taking away: folded, for they are seldom wanted. */
export function MorePart({ draft, place, at }: { readonly draft: DraftVersion; readonly place: Place; readonly at: Found }) {
  const isColumn = at.kind === 'field' && at.inside.length > 0
  const into = isColumn ? [] : destinations(draft, at, place)
  const kind = isColumn ? 'column' : at.kind
  const types = (isColumn ? columnTypes : fieldTypes).filter((type) => at.kind === 'field' && type !== at.field.type)
  return (
    <div className="mt-12">
      {at.kind === 'field' ? <FieldParts draft={draft} place={place} field={at.field} /> : null}
      {into.length === 0 ? null : (
        <Details summary={words.move.title}>
          <DraftForm
            action={movePart}
            words={formWords}
            hidden={seenOf(draft)}
            groups={[{ fields: [{ kind: 'select', name: 'move', label: words.move.into, options: into }] }]}
            submit={words.move.submit}
            busy={words.move.busy}
            variant="secondary"
          />
        </Details>
      )}
      <Details summary={words.copy.title}>
        <DraftForm action={copyPart} words={formWords} hidden={{ ...seenOf(draft), place }} submit={words.copy.submit} busy={words.copy.busy} variant="secondary" />
      </Details>
      {types.length === 0 ? null : (
        <Details summary={words.type.title}>
          <p>{words.type.help}</p>
          <DraftForm
            action={retypeField}
            words={formWords}
            hidden={{ ...seenOf(draft), place }}
            groups={[{ fields: [{ kind: 'select', name: 'type', label: words.type.label, options: types.map((value) => ({ value, label: words.types[value].label })) }] }]}
            submit={words.type.submit}
            busy={words.type.busy}
            variant="secondary"
          />
        </Details>
      )}
      <p className="mt-4">
        <a href={paths.adminForm(draft.code, { o: place }, 'xoa')} className="inline-flex min-h-11 items-center font-bold text-danger">
          {words.remove.link(kind)}
        </a>
      </p>
    </div>
  )
}
