import { type ExportKind, formatsOf } from '@/lib/statistics/model/exports'
import { officialText } from '@/lib/text/text'
import { ExportForm } from './export-forms'

const words = officialText.exports

/** The way from a page to its file. */
export function ExportBox({ kind, wanted }: { readonly kind: ExportKind; readonly wanted: Readonly<Record<string, string>> }) {
  const formats = formatsOf[kind].map((format) => ({ value: format, label: words.formats[format] }))
  return <ExportForm words={words.form} wanted={{ kind, ...wanted }} formats={formats} />
}
