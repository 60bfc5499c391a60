import type { ReactNode } from 'react'
import { Localised } from '@/components/ui/localised'
import { namesIn } from '@/lib/form/model/conditions'
import { fieldsOf, isSimple } from '@/lib/form/model/fields'
import { shownNames } from '@/lib/form/model/reachability'
import type { Answers, Condition, FormField, FormPage, FormSection } from '@/lib/form/schema'
import { DrawnAsked } from './asked-field'
import { type Drawing } from './drawn-field'
import { ComputedValue, LiveFields, Slot } from './live-fields'

export type FormPageFieldsProps = Pick<Drawing, 'answers' | 'raw' | 'errors' | 'words' | 'locale' | 'fileHref'> &
  Partial<Pick<Drawing, 'warnings' | 'locked' | 'claimed' | 'units' | 'components'>> & {
    readonly page: FormPage
    /** The answers of the whole form that count (`shownAnswers`), by which conditions on other pages are judged. */
    readonly counted?: Answers
    /**
     * `intent` that Enter stands for. Needed where nothing before this in the form is a submit button: the first one
     * in the document is what Enter presses, and a table's buttons must not be it.
     */
    readonly enter?: string
  }

/**
 * The fields of one page of a form, to stand in a `<form>` whose post `readPage` reads. Works without JavaScript:
 * fields that an answer on this page would bring up are there but hidden and not posted.
 */
export function FormPageFields({ page, counted, enter, warnings = [], locked = {}, claimed = {}, ...given }: FormPageFieldsProps) {
  const own = new Set(fieldsOf(page).map((field) => field.key))
  const elsewhere = Object.entries(counted ?? given.answers).filter(([key]) => !own.has(key))
  const here = Object.entries(given.answers).filter(([key]) => own.has(key))
  const answers: Answers = Object.fromEntries([...elsewhere, ...here])
  const drawing: Drawing = { ...given, answers, warnings, locked, claimed }
  const shown = new Set(shownNames(page, answers))
  const content = (
    <>
      {enter === undefined ? null : <button type="submit" name="intent" value={enter} className="sr-only" tabIndex={-1} aria-hidden="true" />}
      {page.sections.map((section) => (
        <Section key={section.key} section={section} drawing={drawing} shown={shown} own={own} />
      ))}
    </>
  )
  // A page that never changes while one answers is not sent along as data.
  return canChange(page, own) ? <LiveFields page={page} answers={answers}>{content}</LiveFields> : <div>{content}</div>
}

/** False where no answer on the page shows, hides or computes anything on it; what holds fields of its own may. */
const canChange = (page: FormPage, own: ReadonlySet<string>): boolean =>
  page.sections.some(({ condition, fields }) =>
    turnsOn(own, condition) || fields.some((field) => !(field.type === 'static' || isSimple(field)) || turnsOn(own, field.condition)))

type Setting = { readonly drawing: Drawing; readonly shown: ReadonlySet<string>; readonly own: ReadonlySet<string> }

const turnsOn = (own: ReadonlySet<string>, ...conditions: readonly (Condition | undefined)[]): boolean =>
  conditions.some((condition) => namesIn(condition).some((name) => own.has(name)))

/** Drawn in place, in a slot where answers of this page decide, or not at all. */
function placed(name: string, isShown: boolean, isLive: boolean, content: ReactNode): ReactNode {
  if (!isLive) return isShown ? content : null
  return <Slot name={name}>{content}</Slot>
}

function Section({ section, ...setting }: Setting & { readonly section: FormSection }) {
  const { drawing, shown, own } = setting
  const name = `section:${section.key}`
  const isLive = turnsOn(own, section.condition, ...section.fields.map((field) => field.condition))
  return placed(name, shown.has(name), isLive, (
    <div className="mb-10">
      {section.title ? (
        <h2 className="mb-4 text-xl font-bold">
          <Localised value={section.title} locale={drawing.locale} />
        </h2>
      ) : null}
      {section.hint ? (
        <p className="mb-6 text-soft">
          <Localised value={section.hint} locale={drawing.locale} />
        </p>
      ) : null}
      {section.fields.map((field) => (
        <Placed key={field.key} field={field} section={section} {...setting} />
      ))}
    </div>
  ))
}

function Placed({ field, section, drawing, shown, own }: Setting & { readonly field: FormField; readonly section: FormSection }) {
  const isLive = turnsOn(own, section.condition, field.condition)
  return placed(field.key, shown.has(field.key), isLive, <Drawn field={field} drawing={drawing} />)
}

function Drawn({ field, drawing }: { readonly field: FormField; readonly drawing: Drawing }) {
  const { locale, answers } = drawing
  switch (field.type) {
    case 'static':
      return (
        <p className="mb-7 whitespace-pre-line border-l-4 border-rule pl-4">
          <Localised value={field.text} locale={locale} />
        </p>
      )
    case 'computed':
      return (
        <dl className="mb-7">
          <dt className="font-bold">
            <Localised value={field.label} locale={locale} />
          </dt>
          <dd className="mt-1">
            <ComputedValue field={field} />
          </dd>
        </dl>
      )
    default:
      return <DrawnAsked drawing={drawing} field={field} name={field.key} answer={answers[field.key]} scope={answers} />
  }
}
