import type { Metadata } from 'next'
import { UploadForm } from '@/app/_pages/upload-form'
import { ButtonGroup } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { FileInput } from '@/components/ui/text-input'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { type ImportReport, openReport } from './report'

const { lifecycle, procedures } = officialText
const words = lifecycle.import

export const metadata: Metadata = { title: words.title }

type Fault = ImportReport['faults'][number]

const isKnown = (code: string): code is keyof typeof words.faults => Object.hasOwn(words.faults, code)
const partOf = ({ path }: Fault): string => lifecycle.parts[path.split('.')[0] ?? ''] ?? words.whole

const columns: readonly Column<Fault>[] = [
  { key: 'part', header: words.part, names: true, cell: partOf },
  { key: 'where', header: words.where, cell: ({ path }) => (path === '' ? '–' : <code className="break-all">{path}</code>) },
  { key: 'what', header: words.what, cell: ({ code }) => (isKnown(code) ? words.faults[code] : code) },
  { key: 'about', header: words.about, cell: ({ about }) => (about === '' ? '–' : <span className="break-words">«{about}»</span>) },
]

const errorsOf = ({ faults, draftOf, noFile, tooLarge }: ImportReport) => [
  ...(noFile ? [{ message: words.noFile, fieldId: 'file' }] : []),
  ...(tooLarge ? [{ message: words.tooLarge, fieldId: 'file' }] : []),
  ...(draftOf === null ? [] : [{ message: words.draftExists(draftOf) }]),
  ...(faults.length > 0 ? [{ message: words.reportLead(faults.length) }] : []),
]

function Report({ faults, more }: Pick<ImportReport, 'faults' | 'more'>) {
  if (faults.length === 0) return null
  return (
    <section className="mt-10">
      <DataTable caption={words.report} columns={columns} rows={faults} rowKey={({ path, code, about }) => `${path} ${code} ${about}`} />
      {more || faults.length >= 50 ? <p className="text-soft">{words.atMost(faults.length)}</p> : null}
    </section>
  )
}

/** One procedure from a file: all of it, or nothing and why. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/thu-tuc/nhap'>) {
  await requireAdministrator(paths.adminImport())
  const report = openReport((await searchParams)['bao-cao'])
  return (
    <>
      <Breadcrumbs label={procedures.home.title} items={[{ text: procedures.list.title, href: paths.adminProcedures() }, { text: words.title }]} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <UploadForm
        action={paths.adminImportFile()}
        words={{ errorTitle: words.errorTitle, progress: words.progress, brokenOff: words.brokenOff }}
        errors={report ? errorsOf(report) : []}
      >
        <FileInput name="file" label={words.file} hint={words.fileHint} accept="application/json,.json" error={report?.noFile ? words.noFile : undefined} />
        <ButtonGroup>
          <SubmitButton busy={words.busy}>{words.submit}</SubmitButton>
        </ButtonGroup>
      </UploadForm>
      {report ? <Report faults={report.faults} more={report.more} /> : null}
      <p className="mt-6">
        <a href="/api/v1/schema/procedure" className="inline-flex min-h-11 items-center">
          {words.schema}
        </a>
      </p>
    </>
  )
}
