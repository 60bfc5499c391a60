import type { Metadata } from 'next'
import { Button, ButtonGroup, buttonLook, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkboxes } from '@/components/ui/choices'
import { DataTable } from '@/components/ui/data-table'
import { PageTitle } from '@/components/ui/page-title'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { formatMoment } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import type { Sitting } from '@/lib/dossier/queries/intakes'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { notFound } from 'next/navigation'
import { requireSitting } from '../../sitting-of'

const words = officialText.counter.done

export const metadata: Metadata = { title: words.title }

type Taken = { readonly code: string; readonly dueAt: Date | null; readonly procedureCode: string }

const takenIn = ({ intakes }: Sitting): readonly Taken[] =>
  intakes.flatMap(({ dossier, procedureCode }) => (dossier ? [{ ...dossier, procedureCode }] : []))

function Joint({ sitting, taken }: { readonly sitting: string; readonly taken: readonly Taken[] }) {
  if (taken.length < 2) return null
  return (
    <Card>
      <form method="get" action={paths.counterReceipt(sitting)} target="_blank">
        <Checkboxes
          name="hs"
          label={words.joint}
          hint={words.jointHint}
          choices={taken.map(({ code, procedureCode }) => ({ value: code, label: `${code} (${procedureCode})` }))}
          defaultValue={taken.map(({ code }) => code)}
        />
        <Button variant="secondary">{words.jointPrint}</Button>
      </form>
    </Card>
  )
}

/** What was taken in, with its receipt to print; then the next dossier, or the next person. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/tiep-nhan/[sitting]/xong'>) {
  const sitting = await requireSitting((await params).sitting)
  const id = shortId(sitting.id)
  const taken = takenIn(sitting)
  const query = await searchParams
  const latest = taken.find(({ code }) => code === query['hs']) ?? taken.at(-1)
  if (!latest) return notFound()
  return (
    <>
      <PageTitle lead={words.lead(sitting.name)}>{words.title}</PageTitle>
      <DataTable
        caption={words.title}
        captionHidden
        rows={taken}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', header: words.dossier, names: true, cell: ({ code }) => <a href={paths.workbench(code)}>{code}</a> },
          { key: 'procedure', header: words.procedure, cell: ({ procedureCode }) => procedureCode },
          { key: 'due', header: words.due, cell: ({ dueAt }) => (dueAt ? formatMoment(dueAt) : words.noDue) },
          {
            key: 'print',
            header: words.print,
            cell: ({ code }) => (
              <a href={paths.counterReceipt(id, code)} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
                {words.printOf(code)}
              </a>
            ),
          },
        ]}
      />
      <Joint sitting={id} taken={taken} />
      <ButtonGroup>
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the receipt is printed at once */}
        <a href={paths.counterReceipt(id, latest.code)} target="_blank" rel="noreferrer" className={buttonLook('primary')} autoFocus>
          {words.print}
          <VisuallyHidden> {latest.code}</VisuallyHidden>
        </a>
        <LinkButton href={paths.counterSitting(id)} variant="secondary">
          {words.another}
        </LinkButton>
        <LinkButton href={paths.counter()} variant="secondary">
          {words.nextPerson}
        </LinkButton>
      </ButtonGroup>
    </>
  )
}
