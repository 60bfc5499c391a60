import { Button } from '@/components/ui/button'
import type { Option } from '@/components/ui/text-input'
import { OptionLines } from '@/components/ui/option-lines'
import type { Typed } from './work-fields'

export type InsertWords = Readonly<Record<'label' | 'choose' | 'button' | 'buttonAll' | 'inserted' | 'nothing', string>>

type ReadyWordsProps = {
  /** Name of the field that the words are for. */
  readonly field: string
  readonly texts: readonly Option[] | undefined
  readonly typed: Typed
  /** Of several such lists with one button for all of them. */
  readonly bare?: boolean
}

/** Ready words to begin with: chosen, put into the field by a press, and edited there. The form is not sent by it, nothing typed is lost. */
export function ReadyWords({ field, texts, typed: { idPrefix, insert }, bare = false }: ReadyWordsProps) {
  if (texts === undefined || texts.length === 0) return null
  const id = `${idPrefix}text-${field}`
  return (
    <div className={bare ? 'mb-2' : 'mb-4 max-w-field'}>
      <label htmlFor={id} className={bare ? 'text-sm text-soft' : 'font-bold'}>
        {insert.label}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <select id={id} name={`_text.${field}`} className="control max-w-72" defaultValue="">
          <option value="">{insert.choose}</option>
          <OptionLines lines={texts.map(({ value, label }) => `${value}\t${label}`).join('\n')} />
        </select>
        <Button variant="secondary" name="_insert" value={field}>
          {insert.button}
        </Button>
      </div>
    </div>
  )
}
