import { Button } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { FileInput } from '@/components/ui/text-input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { acceptedBy, formatSize } from '@/lib/document/model'
import { limitsOf } from '@/lib/dossier/model/file-limits'
import { isRequired } from '@/lib/form/model/checks'
import { localize, rowsOf } from '@/lib/form/model/fields'
import { textOf } from '@/lib/form/model/conditions'
import type { Answer, FileField } from '@/lib/form/schema'
import { type Drawing, hintLines } from './drawn-field'
import { sentenceOf } from './sentences'

type FileSlotProps = {
  readonly drawing: Drawing
  readonly field: FileField
  readonly name: string
  readonly answer: Answer | undefined
  readonly scope: Readonly<Record<string, unknown>>
}

/** The files handed in here, each to open and to take away again, and room for more. */
export function FileSlot({ drawing, field, name, answer, scope }: FileSlotProps) {
  const { locale, words, fileHref, components = [] } = drawing
  const limits = limitsOf(components.find(({ key }) => key === field.component) ?? field)
  const most = Math.min(field.maxFiles, limits.files)
  const files = rowsOf(answer).map((row) => ({ file: textOf(row['file']), name: textOf(row['name']) }))
  const error = drawing.errors.find((one) => one.field === name)
  const { text, lang } = localize(field.label, locale)
  const label = lang ? <span lang={lang}>{text}</span> : text
  const full = files.length >= most
  return (
    <div>
      <input type="hidden" name={name} value="" />
      <FileInput
        name={name}
        label={label}
        hint={hintLines([
          field.hint ? <Localised value={field.hint} locale={locale} /> : null,
          full ? words.files.full : words.files.rules(most, formatSize(limits.bytes), limits.accepts),
        ])}
        error={error ? sentenceOf(error, locale, words) : undefined}
        optional={isRequired(field, scope) ? undefined : words.optional}
        accept={acceptedBy(limits.accepts)}
        multiple={most > 1}
        disabled={full}
      />
      {files.length === 0 ? null : (
        <ul className="mb-7 max-w-text divide-y divide-rule rounded border border-rule bg-paper">
          {files.map((one) => (
            <li key={one.file} className="flex flex-wrap items-center gap-x-4 px-4 py-1">
              <span className="min-w-0 grow wrap-anywhere">
                {fileHref ? (
                  <a href={fileHref(one.file)} className="inline-flex min-h-11 items-center">
                    {one.name}
                  </a>
                ) : (
                  one.name
                )}
              </span>
              <Button variant="quiet" name="intent" value={`remove-file:${name}:${one.file}`}>
                {words.files.remove}
                <VisuallyHidden> {one.name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
