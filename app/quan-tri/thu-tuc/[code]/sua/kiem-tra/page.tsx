import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { requireAdministrator } from '@/lib/identity/session'
import type { Finding, Severity } from '@/lib/procedure/model/lint'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { findingsOf } from '../../../findings'
import { PartHead, requireDraft } from '../draft'
import { partSlugs } from '../parts'

const { lint: words, changes, finding: { raise } } = officialText

export const metadata: Metadata = { title: words.title }

const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** To where the finding is settled: the level has a page of its own. */
function Way({ code, finding: { code: what, part } }: { readonly code: string; readonly finding: Finding }) {
  const isLevel = what === 'form-not-offered'
  return (
    <a href={isLevel ? paths.adminRaise(code) : paths.adminDraftPart(code, partSlugs[part])} className="inline-flex min-h-11 items-center">
      {isLevel ? raise.title : `${words.open} ${changes.parts[part]}`}
    </a>
  )
}

function Group({ code, severity, findings }: { readonly code: string; readonly severity: Severity; readonly findings: readonly Finding[] }) {
  const own = findings.filter((finding) => finding.severity === severity)
  if (own.length === 0) return null
  const { title, lead } = words.severities[severity]
  return (
    <section className="mb-10 max-w-text">
      <h2 className="text-xl">{`${title} (${String(own.length)})`}</h2>
      <p className="mt-1 mb-4 text-soft">{lead}</p>
      <ul className="space-y-4">
        {own.map((finding) => (
          <li key={JSON.stringify(finding)} className="break-words">
            <p>{finding.about === '' ? words.codes[finding.code] : `${words.codes[finding.code]}: “${finding.about}”`}</p>
            <Way code={code} finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the checker noticed, the worst first, each with the way to its part. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/kiem-tra'>) {
  const draft = await requireDraft((await params).code)
  const actor = await requireAdministrator(paths.adminDraftPart(draft.code, 'kiem-tra'))
  const findings = await findingsOf(actor, draft.definition, new Date())
  return (
    <>
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      {findings.length === 0 ? <Notification tone="success" title={words.none} /> : null}
      {severities.map((severity) => (
        <Group key={severity} code={draft.code} severity={severity} findings={findings} />
      ))}
      <LinkButton href={paths.adminDraft(draft.code)} variant="secondary">
        {officialText.procedures.form.cancel}
      </LinkButton>
    </>
  )
}
