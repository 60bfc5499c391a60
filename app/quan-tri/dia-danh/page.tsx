import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { UploadForm } from '@/app/_pages/upload-form'
import { ButtonGroup } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { FileInput } from '@/components/ui/text-input'
import type { Actor } from '@/lib/core/actor'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { differenceOf, readUnitList, unitColumns } from '@/lib/form/model/unit-list'
import { findUnitList, listUnitLists, loadedUnits } from '@/lib/form/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { type ImportReport, openReport } from '../thu-tuc/nhap/report'
import { Preview } from './preview'

const { units: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

type Fault = ImportReport['faults'][number]

// The report comes back in the address: a version before this one may have written it.
const isKnown = (code: string): code is keyof typeof words.faults => Object.hasOwn(words.faults, code)
const why = ({ code }: Fault): string => (isKnown(code) ? words.faults[code] : words.otherFault)
const faultColumns: readonly Column<Fault>[] = [
  { key: 'line', header: words.line, names: true, cell: ({ path }) => (path === '0' ? words.whole : path) },
  { key: 'why', header: words.why, cell: why },
  { key: 'about', header: words.about, cell: ({ about }) => (about === '' ? '–' : <span className="break-words">«{about}»</span>) },
]

const errorsOf = ({ faults, noFile, tooLarge }: ImportReport) => [
  ...(noFile ? [{ message: words.noFile, fieldId: 'file' }] : []),
  ...(tooLarge ? [{ message: words.tooLarge, fieldId: 'file' }] : []),
  ...(faults.length > 0 ? [{ message: words.faultsLead(faults.length), fieldId: 'file' }] : []),
]

function Upload({ report }: { readonly report: ImportReport | null }) {
  const errors = report ? errorsOf(report) : []
  return (
    <>
      <h2 className="mb-4 text-xl">{words.upload}</h2>
      <UploadForm
        action={paths.adminUnitsFile()}
        words={{ errorTitle: words.errorTitle, progress: words.progress, brokenOff: words.brokenOff }}
        errors={errors}
      >
        <FileInput name="file" label={words.file} hint={words.fileHint} accept="text/csv,.csv" error={errors[0]?.message} />
        <ButtonGroup>
          <SubmitButton busy={words.busy}>{words.submit}</SubmitButton>
        </ButtonGroup>
      </UploadForm>
      {report && report.faults.length > 0 ? (
        <section className="mt-10">
          <DataTable caption={words.faultsCaption} columns={faultColumns} rows={report.faults} rowKey={({ path, code, about }) => `${path} ${code} ${about}`} />
          {report.more || report.faults.length >= 50 ? <p className="text-soft">{words.atMost(report.faults.length)}</p> : null}
        </section>
      ) : null}
      <section className="mt-10 max-w-text">
        <DataTable
          caption={words.columnsTitle}
          rows={unitColumns.map((name) => ({ name, means: words.columns[name] }))}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: words.columnName, names: true, cell: ({ name }) => <code>{name}</code> },
            { key: 'means', header: words.columnMeans, cell: ({ means }) => means },
          ]}
        />
        <p className="mt-4 font-bold">{words.example}</p>
        <pre className="mt-1 whitespace-pre-wrap break-words text-sm">
          {`${unitColumns.join(',')}\n${words.exampleLine}`}
        </pre>
      </section>
    </>
  )
}

/** A list that waits to be looked at. */
async function Uploaded({ actor, id }: { readonly actor: Actor; readonly id: string }) {
  const list = z.uuid().safeParse(id).success ? await findUnitList(actor, id) : null
  if (!list) return notFound()
  if (list.takenOverAt) return <Notification title={words.taken} />
  const today = dayOf(new Date())
  return <Preview list={list.id} difference={differenceOf(readUnitList(list.content).rows, await loadedUnits(actor, today))} today={today} />
}

async function History({ actor }: { readonly actor: Actor }) {
  const lists = await listUnitLists(actor)
  if (lists.length === 0) return null
  return (
    <section className="mt-12 max-w-text">
      <DataTable
        caption={words.history}
        rows={lists}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', header: words.historyAt, names: true, cell: ({ takenOverAt }) => (takenOverAt ? formatMoment(takenOverAt) : '–') },
          { key: 'asOf', header: words.historyAsOf, cell: ({ asOf }) => (asOf ? formatDay(asOf) : '–') },
          { key: 'units', header: words.historyCount, number: true, cell: ({ units }) => units },
        ]}
      />
    </section>
  )
}

/** The communes people choose from: what a file changes is looked at, then taken over as of a day. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/dia-danh'>) {
  const actor = await requireAdministrator(paths.adminUnits())
  const { xem, xong, 'bao-cao': report } = await searchParams
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {xong === 'cap-nhat' ? <Notification tone="success" announce title={words.done} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {typeof xem === 'string' ? <Uploaded actor={actor} id={xem} /> : <Upload report={openReport(report)} />}
      <History actor={actor} />
    </>
  )
}
