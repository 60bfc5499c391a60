import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Button, LinkButton } from '@/components/ui/button'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Select } from '@/components/ui/text-input'
import { type DocumentType, documentTypeCodes, factsOf, isNeeded } from '@/lib/document/model/document-types'
import { digitisationStates } from '@/lib/dossier/model/digitisation'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { formWords, openCase, stateOf } from '../../open-case'
import { Preview } from '../../preview'
import type { WorkField } from '../../work-fields'
import { WorkForm } from '../../work-form'
import { digitise } from './actions'

const words = officialText.digitisation
const { bench, queue } = officialText.office

export async function generateMetadata({ params }: PageProps<'/can-bo/ho-so/[code]/so-hoa/[phan]'>): Promise<Metadata> {
  return { title: `${words.title} – ${(await params).code}` }
}

type Digitised = Case['digitised'][number] | undefined

/** Which kind of paper it is decides what is read off it. */
function TypeForm({ code, componentKey }: { readonly code: string; readonly componentKey: string }) {
  return (
    <form action={paths.digitise(code, componentKey)}>
      <Select name="loai" label={words.type} empty={words.chooseType} options={documentTypeCodes.map((value) => ({ value, label: words.types[value] }))} />
      <Button>{words.choose}</Button>
    </form>
  )
}

function fieldsOf(type: DocumentType, known: Digitised): WorkField[] {
  const data = known?.documentType === type ? known.data : {}
  return [
    ...factsOf(type).map((fact): WorkField => {
      const common = { name: fact, label: words.facts[fact], initial: data[fact] ?? '', optional: !isNeeded(type, fact) }
      return fact === 'issuedOn' ? { kind: 'day', labels: officialText.clock.dateParts, ...common } : { kind: 'text', ...common }
    }),
    {
      kind: 'radios',
      name: 'state',
      label: words.state,
      choices: digitisationStates.map((state) => ({ value: String(state), label: words.states[state], hint: words.hints[state] })),
      initial: String(known?.state ?? 1),
    },
  ]
}

type TaskProps = { readonly dossier: Case; readonly componentKey: string; readonly type: DocumentType | undefined; readonly known: Digitised }

function DataForm({ dossier, componentKey, type, known }: TaskProps & { readonly type: DocumentType }) {
  const form = formWords()
  return (
    <>
      <p className="mb-4">
        {words.type}: <strong>{words.types[type]}</strong>.{' '}
        <a href={paths.digitise(dossier.code, componentKey, { loai: 'khac' })} className="inline-flex min-h-11 items-center">
          {words.another}
        </a>
      </p>
      <WorkForm
        action={digitise}
        hidden={{ code: dossier.code, componentKey, documentType: type }}
        fields={fieldsOf(type, known)}
        submit={words.submit}
        now={stateOf(dossier)}
        backHref={paths.workbench(dossier.code)}
        words={{ ...form, fieldErrors: { ...form.fieldErrors, ...words.fieldErrors } }}
      />
    </>
  )
}

/** Reads the data off the papers of one component, which stand beside. */
export default async function Page({ params, searchParams }: PageProps<'/can-bo/ho-so/[code]/so-hoa/[phan]'>) {
  const [{ code, phan }, query] = await Promise.all([params, searchParams])
  const { dossier } = await openCase(code, new Date(), `so-hoa/${phan}`)
  const component = dossier.definition.components.find(({ key }) => key === phan) ?? notFound()
  const files = dossier.files.filter((file) => file.componentKey === phan && file.replacedAt === null)
  const known = dossier.digitised.find(({ componentKey }) => componentKey === phan)
  const type = documentTypeCodes.find((one) => one === (query['loai'] ?? known?.documentType))
  return (
    <>
      <Breadcrumbs
        label={bench.breadcrumbs}
        items={[{ text: queue.title, href: paths.queue() }, { text: dossier.code, href: paths.workbench(dossier.code) }, { text: words.title }]}
      />
      <PageTitle caption={component.title.vi} lead={words.lead}>
        {words.title}
      </PageTitle>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div>
          {dossier.mayDigitise && files.length > 0 ? (
            <Task dossier={dossier} componentKey={phan} type={type} known={known} />
          ) : (
            <Impossible dossier={dossier} hasFiles={files.length > 0} />
          )}
        </div>
        <div className="min-w-0">
          {files.map(({ file, mediaType, name }) => (
            <Preview key={file} href={paths.officialFile(dossier.code, file)} mediaType={mediaType} name={name} />
          ))}
        </div>
      </div>
    </>
  )
}

function Task({ type, ...rest }: TaskProps) {
  return type === undefined ? <TypeForm code={rest.dossier.code} componentKey={rest.componentKey} /> : <DataForm type={type} {...rest} />
}

function Impossible({ dossier, hasFiles }: { readonly dossier: Case; readonly hasFiles: boolean }) {
  const { form } = officialText.office
  return (
    <>
      <Notification tone="warning" title={hasFiles ? form.impossible : words.none} />
      <LinkButton href={paths.workbench(dossier.code)} variant="quiet">
        {form.back}
      </LinkButton>
    </>
  )
}
