import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { FormDefinition, FormField, FormPage, FormSection } from '@/lib/form/schema'
import { fieldLabel, fieldPlace, pagePlace, type Place, sectionPlace } from '@/lib/procedure/model/form-places'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Moves } from '../moves'
import { fieldLine, saidOf, wayTo } from './sentences'

const words = officialText.formStudio

// Beyond that, one page is open at a time: the whole form must stay easy to take in, and light.
const fewFields = 80

type OutlineProps = {
  readonly code: string
  readonly form: FormDefinition
  /** What was changed last. */
  readonly at: string | undefined
  /** The page that was asked for. */
  readonly wanted?: string | undefined
}

function Field({ code, form, field }: { readonly code: string; readonly form: FormDefinition; readonly field: FormField }) {
  const place = fieldPlace(field.key)
  const name = fieldLabel(field)
  return (
    <li data-place={place} id={place} className="outline-row">
      <span className="min-w-0 flex-1">
        <a href={paths.adminForm(code, {}, wayTo(place))}>{name}</a>
        <span className="block text-soft">{fieldLine(field, form)}</span>
      </span>
      <Moves place={place} name={name} />
    </li>
  )
}

type SectionProps = OutlineProps & { readonly page: FormPage; readonly section: FormSection; readonly number: number }

function Section({ code, form, page, section, number }: SectionProps) {
  const place = sectionPlace(page.key, section.key)
  const name = words.section(number, section.title?.vi)
  const shown = saidOf(section.condition, form)
  return (
    <div data-place={place} id={place} className="outline-section">
      <div className="outline-row outline-head">
        <span className="min-w-0 flex-1">
          <h3 className="inline">
            <a href={paths.adminForm(code, {}, wayTo(place))}>
              {name}
              <VisuallyHidden>, {words.ofPage(page.title.vi)}</VisuallyHidden>
            </a>
          </h3>
          {shown === undefined ? null : <span className="block text-soft">{words.shownWhen(shown)}</span>}
        </span>
        <Moves place={place} name={name} />
      </div>
      <ol>
        {section.fields.map((field) => (
          <Field key={field.key} code={code} form={form} field={field} />
        ))}
      </ol>
      <a href={paths.adminForm(code, { vao: place }, 'moi')} className="outline-add">
        + {words.addField}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </a>
    </div>
  )
}

const placesIn = (page: FormPage): readonly Place[] => [
  pagePlace(page.key),
  ...page.sections.flatMap((section) => [sectionPlace(page.key, section.key), ...section.fields.map(({ key }) => fieldPlace(key))]),
]

type ClosedPageProps = OutlineProps & { readonly page: FormPage; readonly number: number; readonly fields: number }

/** A page of a long form: its name, and the way to what it holds. */
function ClosedPage({ code, form, page, number, fields }: ClosedPageProps) {
  const place = pagePlace(page.key)
  const shown = saidOf(page.condition, form)
  return (
    <div data-place={place} id={place} className="outline-page">
      <div className="outline-row">
        <span className="min-w-0 flex-1">
          <h2 className="inline text-lg">
            <a href={`${paths.adminForm(code, { trang: page.key })}#${place}`}>{words.page(number, page.title.vi)}</a>
          </h2>{' '}
          <span>{words.pageCount(fields)}</span>
          {shown === undefined ? null : <span className="block text-soft">{words.shownWhen(shown)}</span>}
        </span>
        <Moves place={place} name={page.title.vi} />
      </div>
    </div>
  )
}

/** The whole form in order: pages, sections, fields, each with what it is, when it is asked, and the way to it. */
export function Outline(props: OutlineProps) {
  const { code, form, at, wanted } = props
  const many = form.pages.reduce((sum, { sections }) => sum + sections.reduce((count, { fields }) => count + fields.length, 0), 0) > fewFields
  return form.pages.map((page, index) => {
    const place = pagePlace(page.key)
    const shown = saidOf(page.condition, form)
    const fields = page.sections.reduce((count, section) => count + section.fields.length, 0)
    const open = !many || (wanted === undefined ? at !== undefined && placesIn(page).includes(at) : page.key === wanted)
    if (!open) return <ClosedPage key={page.key} {...props} page={page} number={index + 1} fields={fields} />
    return (
      <details key={page.key} data-place={place} id={place} className="outline-page" open>
        <summary>
          <h2 className="inline text-lg">{words.page(index + 1, page.title.vi)}</h2> <span className="text-soft">{words.pageCount(fields)}</span>
        </summary>
        <div className="outline-row">
          <span className="min-w-0 flex-1">
            <a href={paths.adminForm(code, {}, wayTo(place))}>{words.editThing(page.title.vi)}</a>
            {shown === undefined ? null : <span className="block text-soft">{words.shownWhen(shown)}</span>}
          </span>
          <Moves place={place} name={page.title.vi} />
        </div>
        {page.sections.map((section, at) => (
          <Section key={section.key} {...props} page={page} section={section} number={at + 1} />
        ))}
        <a href={paths.adminForm(code, { vao: place }, 'moi')} className="outline-add">
          + {words.addSection}
          <VisuallyHidden>: {page.title.vi}</VisuallyHidden>
        </a>
      </details>
    )
  })
}
