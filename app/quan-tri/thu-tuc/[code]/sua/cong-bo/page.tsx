import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { requireAdministrator } from '@/lib/identity/session'
import { compareDefinitions } from '@/lib/procedure/model/compare'
import type { Finding } from '@/lib/procedure/model/lint'
import { type DraftVersion, listVersions } from '@/lib/procedure/queries'
import { findVersionNumber } from '@/lib/procedure/queries/lifecycle'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { publish } from '../../../actions'
import { changeGroups } from '../../../change-sentences'
import { Changes } from '../../../changes'
import { DraftForm } from '../../../draft-form'
import { findingsOf } from '../../../findings'
import { standingOf } from '../../../versions'
import { PartHead, requireDraft, seenOf } from '../draft'

const { changes, lint } = officialText
const { publish: words, form } = officialText.procedures

export const metadata: Metadata = { title: words.title }

/** What changes for citizens, against the version in force or the last there was. */
async function Since({ draft: { code, definition } }: { readonly draft: DraftVersion }) {
  const actor = await requireAdministrator(paths.adminDraft(code))
  const now = new Date()
  const versions = ((await listVersions(actor, code)) ?? []).filter(({ state }) => state === 'PUBLISHED')
  const current = versions.find((one) => standingOf(one, now) === 'now') ?? versions[0]
  const before = current && (await findVersionNumber(actor, code, current.number))
  if (!before) return <p className="mb-8 max-w-text">{changes.first}</p>
  const found = compareDefinitions(before.definition, definition)
  return (
    <section className="mb-10 max-w-text rounded-lg border border-rule bg-paper p-5">
      <h2 className="text-xl">{changes.sinceTitle}</h2>
      <p className="mt-1 mb-4 text-soft">{found.length === 0 ? changes.noneSince : changes.sinceLead(before.number)}</p>
      <Changes groups={changeGroups(found, before.definition, definition)} level={3} />
    </section>
  )
}

/** What the checker warns of: somebody has to have read it. */
function Warnings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <Notification tone="warning" title={words.warnings(findings.length)}>
      <ul className="list-disc pl-5">
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)} className="break-words">
            {`${changes.parts[finding.part]}: ${finding.about === '' ? lint.codes[finding.code] : `${lint.codes[finding.code]}: «${finding.about}»`}`}
          </li>
        ))}
      </ul>
    </Notification>
  )
}

/** The door to the public: from when, and why. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/cong-bo'>) {
  const draft = await requireDraft((await params).code)
  const actor = await requireAdministrator(paths.adminDraft(draft.code))
  const warnings = (await findingsOf(actor, draft.definition, new Date())).filter(({ severity }) => severity === 'warning')
  return (
    <>
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      <p className="mb-6">
        <a href={paths.adminDraftPart(draft.code, 'kiem-tra')} className="inline-flex min-h-11 items-center font-bold">
          {lint.link}
        </a>
      </p>
      <Since draft={draft} />
      <Warnings findings={warnings} />
      <DraftForm
        action={publish}
        words={form}
        hidden={seenOf(draft)}
        groups={[
          {
            fields: [
              { kind: 'radios', name: 'when', label: words.when, choices: (['now', 'later'] as const).map((value) => ({ value, label: words.choices[value] })) },
              { kind: 'date', name: 'validFrom', label: words.validFrom, hint: words.validFromHint, optional: true },
              { kind: 'textarea', name: 'reason', label: words.reason, hint: words.reasonHint },
              ...(warnings.length === 0 ? [] : [{ kind: 'tick' as const, name: 'warnings', label: words.seenWarnings }]),
            ],
          },
        ]}
        submit={words.submit}
        busy={words.busy}
        cancelHref={paths.adminDraft(draft.code)}
      />
    </>
  )
}
