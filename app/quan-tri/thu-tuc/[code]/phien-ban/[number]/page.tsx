import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { SummaryList } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import { findVersionNumber, type OneVersion } from '@/lib/procedure/queries/lifecycle'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../../draft-form'
import { readingOf, type ReadPart } from '../../../reading'
import { validityOf } from '../../../versions'
import { revert } from '../../../vong-doi/actions'
import { TaskHead } from '../../versions-of'

const { lifecycle, procedures } = officialText
const words = lifecycle.version

type Props = PageProps<'/quan-tri/thu-tuc/[code]/phien-ban/[number]'>

async function versionOf({ params }: Props): Promise<OneVersion> {
  const { code, number } = await params
  const actor = await requireAdministrator(paths.adminProcedure(code))
  const version = /^[1-9]\d{0,5}$/.test(number) ? await findVersionNumber(actor, code, Number(number)) : null
  return version ?? notFound()
}

export const metadata: Metadata = { title: procedures.versions.title }

function Facts({ version }: { readonly version: OneVersion }) {
  const { validFrom, validTo, publishedAt, publishedBy, reason } = version
  return (
    <section>
      <h2 className="mb-4 text-xl">{words.facts}</h2>
      <SummaryList
        items={[
          { key: 'validity', label: procedures.versions.validity, value: validityOf({ validFrom, validTo }) },
          { key: 'published', label: procedures.versions.published, value: publishedAt ? formatMoment(publishedAt) : '–' },
          { key: 'by', label: words.publishedBy, value: publishedBy ?? words.unknown },
          { key: 'reason', label: procedures.versions.reason, value: reason ?? procedures.versions.noReason },
        ]}
      />
    </section>
  )
}

function Part({ part }: { readonly part: ReadPart }) {
  return (
    <section className="mb-10 max-w-text">
      <h2 className="mb-3 text-xl">{part.title}</h2>
      <ul className="space-y-4">
        {part.items.map(({ id, label, lines }) => (
          <li key={id}>
            <p className="font-bold break-words">{label}</p>
            {lines.map((line, index) => (
              <p key={`${String(index)} ${line}`} className="break-words text-soft">{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One version with everything it holds, readable for ever. */
export default async function Page(props: Props) {
  const version = await versionOf(props)
  const { code, number, definition, state, withdrawal } = version
  return (
    <>
      <TaskHead code={code} name={definition.name.vi} title={words.title(number)} lead={words.lead} />
      {withdrawal ? (
        <Notification tone="warning" title={`${lifecycle.withdraw.told} ${formatMoment(withdrawal.at)}`}>
          <p>{withdrawal.reason}</p>
          {withdrawal.goTo === null ? null : <p>{`${lifecycle.withdraw.instead}: ${withdrawal.goTo}`}</p>}
        </Notification>
      ) : null}
      {state === 'PUBLISHED' ? <Facts version={version} /> : null}
      {readingOf(definition).map((part) => (
        <Part key={part.part} part={part} />
      ))}
      <ButtonGroup>
        <LinkButton href={paths.adminExport(code, number)} variant="secondary">
          {words.export}
        </LinkButton>
        <LinkButton href={paths.adminProcedureTask(code, 'so-sanh', { tu: String(number) })} variant="quiet">
          {officialText.changes.link}
        </LinkButton>
      </ButtonGroup>
      <p className="mt-2 text-soft">{words.exportNote}</p>
      {state === 'PUBLISHED' ? (
        <div className="mt-8 max-w-text">
          <p className="mb-4 text-soft">{words.revertHelp}</p>
          <DraftForm
            action={revert}
            words={procedures.form}
            hidden={{ code, number: String(number) }}
            variant="secondary"
            submit={words.revert}
            busy={words.reverting}
          />
        </div>
      ) : null}
    </>
  )
}
