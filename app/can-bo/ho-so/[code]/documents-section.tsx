import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { formatSize } from '@/lib/document/model'
import type { Case } from '@/lib/dossier/queries/case'
import { componentsAsked } from '@/lib/procedure/model/cases'
import type { Component } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { check } from './actions'
import { DigitisedCount, DigitisedPart } from './digitised-part'
import { formWords, stateOf } from './open-case'
import { ReplacedPart } from './replaced-part'
import { WorkForm } from './work-form'

const { bench } = officialText.office

type FileOfCase = Case['files'][number]

function FileLine({ code, file, shown }: { readonly code: string; readonly file: FileOfCase; readonly shown: string | undefined }) {
  const current = file.file === shown
  return (
    <li>
      {file.verdict === 'CLEAN' ? (
        <a
          href={`${paths.workbench(code, { tep: file.file })}#xem`}
          aria-current={current || undefined}
          className="inline-flex min-h-11 items-center gap-2 break-all aria-[current]:font-bold"
        >
          {file.hasPreview ? (
            <img src={paths.officialPreview(code, file.file)} alt="" loading="lazy" width={64} height={80} className="h-20 w-16 shrink-0 border border-rule object-cover object-top" />
          ) : null}
          {file.name}
        </a>
      ) : (
        <span className="break-all">{file.name}</span>
      )}{' '}
      <span className="text-sm text-soft">
        {formatSize(file.bytes)}
        {file.replacedAt ? `. ${bench.replaced}` : ''}
        {current ? `. ${bench.seen}` : ''}
      </span>
      {file.verdict === 'CLEAN' ? null : (
        <p className="my-1">
          <Tag tone={file.verdict === 'INFECTED' ? 'due' : 'neutral'}>{bench.verdicts[file.verdict]}</Tag>
        </p>
      )}
      <Details summary={<span className="text-sm">{bench.hash(file.sha256.slice(0, 8))}</span>}>
        <code className="text-sm break-all">{file.sha256}</code>
      </Details>
    </li>
  )
}

function Checked({ dossier, component, files }: { readonly dossier: Case; readonly component: Component; readonly files: readonly FileOfCase[] }) {
  const current = files.filter(({ replacedAt }) => replacedAt === null)
  const done = current.length > 0 && current.every(({ checkedAt }) => checkedAt !== null)
  if (done) return <Tag tone="done">{bench.checked(formatMoment(current.at(-1)?.checkedAt ?? dossier.submittedAt))}</Tag>
  const isReplaced = dossier.lookUps.some(({ componentKey, finding }) => componentKey === component.key && finding === 'FOUND')
  if (current.length === 0 && isReplaced) return null
  if (current.length === 0) return <Tag tone={component.required ? 'due' : 'neutral'}>{component.required ? bench.missing : bench.optional}</Tag>
  return (
    <>
      <p className="mb-2">
        <Tag tone="neutral">{bench.unchecked}</Tag>
      </p>
      {dossier.mayCheck && current.every(({ verdict }) => verdict === 'CLEAN') ? (
        <WorkForm
          action={check}
          hidden={{ code: dossier.code, version: String(dossier.version), componentKey: component.key }}
          submit={bench.check}
          variant="secondary"
          now={stateOf(dossier)}
          words={formWords()}
          idPrefix={`check-${component.key}-`}
        />
      ) : null}
    </>
  )
}

function ComponentItem({ dossier, component, shown }: { readonly dossier: Case; readonly component: Component; readonly shown: string | undefined }) {
  const files = dossier.files.filter((file) => file.componentKey === component.key)
  return (
    <li className="border-b border-rule py-3">
      <p className="font-bold">{component.title.vi}</p>
      {component.kind === 'PRESENT' ? <p className="text-sm text-soft">{bench.present}</p> : null}
      <ul>
        {files.map((file) => (
          <FileLine key={`${file.file}-${file.addedAt.toISOString()}`} code={dossier.code} file={file} shown={shown} />
        ))}
      </ul>
      {component.kind === 'SUBMIT' ? <Checked dossier={dossier} component={component} files={files} /> : null}
      <ReplacedPart dossier={dossier} component={component} />
      <DigitisedPart dossier={dossier} componentKey={component.key} />
    </li>
  )
}

/** The components with what was handed in for each. */
export function DocumentsSection({ dossier, shown }: { readonly dossier: Case; readonly shown: string | undefined }) {
  const components = componentsAsked(dossier.definition, dossier.answers)
  const known = new Set(components.map(({ key }) => key))
  // Handed in for a case that no longer holds: still there to be read.
  const rest = dossier.definition.components.filter(({ key }) => !known.has(key) && dossier.files.some(({ componentKey }) => componentKey === key))
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to" className="mb-2 text-xl">
        {bench.documents}
      </h2>
      <DigitisedCount dossier={dossier} />
      {components.length + rest.length === 0 ? <p className="mb-6">{bench.noComponents}</p> : null}
      <ul className="mb-6">
        {[...components, ...rest].map((component) => (
          <ComponentItem key={component.key} dossier={dossier} component={component} shown={shown} />
        ))}
      </ul>
    </section>
  )
}
