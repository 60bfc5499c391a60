import { Button } from '@/components/ui/button'
import type { SummaryError } from '@/components/ui/error-summary'
import { FileInput } from '@/components/ui/text-input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { shortId } from '@/lib/core/ids'
import { acceptedBy, formatSize } from '@/lib/document/model'
import { limitsOf } from '@/lib/dossier/model/file-limits'
import { nothingHanded, paperField } from '@/lib/dossier/model/intake'
import type { Intake } from '@/lib/dossier/queries/intakes'
import { componentsInForm } from '@/lib/form/model/files'
import { reachablePages, shownNames } from '@/lib/form/model/reachability'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Component } from '@/lib/procedure/schema'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { LookPart } from './look-part'

const words = officialText.counter.form

/** "_paper.birthNotice.file:too-large" in words, at its paper; what is missing there too. */
export function paperErrors(intake: Intake, missing: readonly string[], refused: readonly string[]): readonly SummaryError[] {
  return askedOf(intake).flatMap((component) => {
    const message = errorOf(component, missing, refused)
    return message === undefined ? [] : [{ fieldId: paperField(component.key, 'originals'), message: `${component.title.vi}: ${message}` }]
  })
}

function errorOf({ key }: Component, missing: readonly string[], refused: readonly string[]): string | undefined {
  const { files } = text('vi').journey
  const code = refused.find((one) => one.startsWith(`${paperField(key, 'file')}:`))?.split(':')[1]
  if (code !== undefined) return Object.hasOwn(files, code) ? files[code as keyof typeof files] : words.notTaken
  return missing.includes(key) ? words.missing : undefined
}

/** Papers that the answers call for; those with a place of their own in the form are asked for there. */
function askedOf({ definition, form, counted }: Intake): readonly Component[] {
  const shown = new Set(reachablePages(form, counted).flatMap((page) => shownNames(page, counted)))
  const inForm = new Set(componentsInForm(form, (key) => shown.has(key)))
  return componentsAsked(definition, counted).filter(({ key }) => !inForm.has(key))
}

const columns = ['originals', 'certifiedCopies', 'plainCopies'] as const

type RowProps = { readonly intake: Intake; readonly component: Component; readonly error: string | undefined }

function Scans({ intake, component: { key } }: Omit<RowProps, 'error'>) {
  const own = intake.files.filter(({ componentKey }) => componentKey === key)
  if (own.length === 0) return null
  return (
    <ul className="mb-4">
      {own.map(({ file, name, bytes }) => (
        <li key={file} className="flex flex-wrap items-center gap-x-4">
          <a href={paths.counterScan(shortId(intake.id), file)} className="inline-flex min-h-11 items-center wrap-anywhere">
            {name}
          </a>{' '}
          <span className="text-sm text-soft">({formatSize(bytes)})</span>
          <Button variant="quiet" name="intent" value={`remove-file:${key}:${file}`}>
            {words.remove}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function PaperRow({ intake, component, error }: RowProps) {
  const { key, title, kind, required } = component
  const { files, bytes, accepts } = limitsOf(component)
  const papers = intake.content.papers[key] ?? nothingHanded
  const id = (column: (typeof columns)[number] | 'originalSeen') => paperField(key, column)
  return (
    <fieldset id={paperField(key, 'drawn')} tabIndex={-1} className={`min-w-0 border-t border-rule py-4 ${error ? 'border-l-4 border-l-danger pl-4' : ''}`}>
      <legend className="float-left mb-2 w-full font-bold">
        {title.vi} {kind === 'PRESENT' ? <span className="font-normal text-soft">{words.present}</span> : null}
        {kind === 'SUBMIT' && !required ? <span className="font-normal text-soft">{words.optional}</span> : null}
      </legend>
      <input type="hidden" name={paperField(key, 'drawn')} value="1" />
      {error ? (
        <p id={`${id('originals')}-error`} className="clear-both mb-2 font-bold text-danger">
          {error}
        </p>
      ) : null}
      <LookPart intake={intake} component={component} />
      <div className="clear-both flex flex-wrap items-end gap-x-6 gap-y-3">
        {kind === 'PRESENT' ? null : columns.map((column) => (
          <div key={column}>
            <label htmlFor={id(column)} className="block text-sm">
              {words[column]}
            </label>
            <input
              id={id(column)}
              name={id(column)}
              inputMode="numeric"
              maxLength={3}
              autoComplete="off"
              className="control mt-1 w-20"
              defaultValue={String(papers[column])}
              aria-invalid={error !== undefined && column === 'originals' ? true : undefined}
              aria-describedby={error !== undefined && column === 'originals' ? `${id('originals')}-error` : undefined}
            />
          </div>
        ))}
        <div className="choice">
          <input type="checkbox" id={id('originalSeen')} name={id('originalSeen')} value="on" defaultChecked={papers.originalSeen} />
          <label htmlFor={id('originalSeen')}>{words.seen}</label>
        </div>
      </div>
      <div className="mt-3">
        {/* In the form's own place for files the same field stands; here its name tells the component. */}
        <FileInput
          name={paperField(key, 'file')}
          label={
            <>
              {words.scan}
              <VisuallyHidden>: {title.vi}</VisuallyHidden>
            </>
          }
          hint={text('vi').journey.papers.atMost(files, formatSize(bytes), accepts)}
          accept={acceptedBy(accepts)}
          multiple={files > 1}
        />
        <Scans intake={intake} component={component} />
      </div>
    </fieldset>
  )
}

/** What was laid on the counter, paper by paper. */
export function PaperRows({ intake, missing, refused }: { readonly intake: Intake; readonly missing: readonly string[]; readonly refused: readonly string[] }) {
  const asked = askedOf(intake)
  if (asked.length === 0) return null
  return (
    <section className="mb-10 max-w-text">
      <h2 className="text-xl font-bold">{words.paper}</h2>
      <p className="mb-4 text-soft">{words.paperHint}</p>
      {asked.map((component) => (
        <PaperRow key={component.key} intake={intake} component={component} error={errorOf(component, missing, refused)} />
      ))}
    </section>
  )
}
