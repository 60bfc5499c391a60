import type { Actor } from '@/lib/core/actor'
import { keptForm } from '@/lib/identity/queries'
import { type ExportKind, formatsOf } from '@/lib/statistics/model/exports'
import { officialText } from '@/lib/text/text'
import { ExportForm } from './export-forms'

const words = officialText.exports

type ExportBoxProps = {
  readonly kind: ExportKind
  readonly wanted: Readonly<Record<string, string>>
  /** The page it stands on, and who reads it: what they typed before they had to prove themselves again is there once more. */
  readonly at: string
  readonly actor: Actor
}

/** The way from a page to its file. */
export async function ExportBox({ kind, wanted, at, actor }: ExportBoxProps) {
  const formats = formatsOf[kind].map((format) => ({ value: format, label: words.formats[format] }))
  return <ExportForm words={words.form} wanted={{ kind, ...wanted }} formats={formats} kept={await keptForm(actor, at, new Date())} />
}
