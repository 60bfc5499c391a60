import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { Details } from '@/components/ui/details'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { deviceLabel } from '@/lib/identity/model'
import { listSessions } from '@/lib/identity/queries'
import { ownFactors } from '@/lib/identity/queries/factors'
import { currentSessionId, requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AddPasskeyForm } from './add-passkey-form'
import { CodesForm, NewPasswordForm, PressForm, RenameForm } from './security-forms'

const { security: words, codes, errors } = officialText.factors
const { errorTitle, busy, refusals } = words
const common = { errorTitle, busy, refusals }

export const metadata: Metadata = { title: words.title }

type Factors = NonNullable<Awaited<ReturnType<typeof ownFactors>>>

function App({ since }: { readonly since: Date | null }) {
  return (
    <section className="mb-12">
      <h2 className="mb-2 text-lg">{words.appTitle}</h2>
      <p className="mb-4">{since ? words.appSince(formatDay(dayOf(since))) : words.appNone}</p>
      <div className="flex flex-wrap gap-4">
        <PressForm does="startApp" words={common} label={since ? words.appNew : words.appFirst} />
        {since ? <PressForm does="dropFactor" words={common} label={words.appRemove} about={{ factor: 'totp' }} /> : null}
      </div>
    </section>
  )
}

function Passkeys({ passkeys }: Pick<Factors, 'passkeys'>) {
  const { name, nameHint, rename, add, adding, needsScript, unable, failed } = words
  return (
    <section className="mb-12">
      <h2 className="mb-2 text-lg">{words.passkeysTitle}</h2>
      <p className="mb-4 max-w-text">{words.passkeysLead}</p>
      {passkeys.length === 0 ? <p className="mb-4">{words.none}</p> : (
        <DataTable
          caption={words.passkeysCaption}
          captionHidden
          columns={[
            { key: 'name', header: words.name, cell: (one) => one.name, names: true },
            { key: 'kind', header: words.kind, cell: ({ synced }) => (synced ? words.synced : words.bound) },
            { key: 'made', header: words.made, cell: ({ createdAt }) => formatDay(dayOf(createdAt)) },
            { key: 'used', header: words.used, cell: ({ lastUsedAt }) => (lastUsedAt ? formatMoment(lastUsedAt) : words.neverUsed) },
            {
              key: 'change', header: words.change, cell: (one) => (
                <Details summary={words.change}>
                  <RenameForm words={{ ...common, name, rename }} errors={errors} passkey={{ id: one.id, name: one.name }} />
                  <PressForm does="dropFactor" words={common} label={words.remove} about={{ factor: one.id }} />
                </Details>
              ),
            },
          ]}
          rows={passkeys}
          rowKey={({ id }) => id}
        />
      )}
      <h3 className="mt-6 mb-2 font-bold">{words.addTitle}</h3>
      <AddPasskeyForm words={{ ...common, name, nameHint, add, adding, needsScript, unable, failed }} errors={errors} />
    </section>
  )
}

type Session = Awaited<ReturnType<typeof listSessions>>[number]

function Sessions({ sessions, here }: { readonly sessions: readonly Session[]; readonly here: string | null }) {
  return (
    <section>
      <h2 className="mb-2 text-lg">{words.sessionsTitle}</h2>
      <DataTable
        caption={words.sessionsCaption}
        captionHidden
        columns={[
          { key: 'device', header: words.device, cell: ({ device }) => deviceLabel(device) || words.unknownDevice, names: true },
          { key: 'began', header: words.began, cell: ({ createdAt }) => formatMoment(createdAt) },
          { key: 'seen', header: words.seen, cell: ({ lastSeenAt }) => formatMoment(lastSeenAt) },
          {
            key: 'end', header: words.change,
            cell: ({ id }) => (id === here ? words.here : <PressForm does="endOther" words={common} label={words.end} about={{ sessionId: id }} />),
          },
        ]}
        rows={sessions}
        rowKey={({ id }) => id}
      />
    </section>
  )
}

/** What the official proves themselves with, and where they are signed in. */
export default async function Page({ searchParams }: PageProps<'/can-bo/bao-mat'>) {
  const { xong } = await searchParams
  const actor = await requireOfficial(undefined, paths.officialSecurity())
  const [factors, sessions, here] = await Promise.all([ownFactors(actor), listSessions(actor, new Date()), currentSessionId()])
  if (!factors) return null
  const done = typeof xong === 'string' ? words.done[xong] : undefined
  return (
    <>
      {done === undefined ? null : <Notification tone="success" title={done} announce />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <App since={factors.appSince} />
      <Passkeys passkeys={factors.passkeys} />
      <section className="mb-12">
        <h2 className="mb-2 text-lg">{words.codesTitle}</h2>
        <p className="mb-4">
          {words.codesLeft(factors.codesLeft)} {words.codesHelp}
        </p>
        <CodesForm words={{ ...common, button: words.codesNew, codes }} next={paths.officialSecurity()} />
      </section>
      <section className="mb-12">
        <h2 className="mb-2 text-lg">{officialText.changePassword.title}</h2>
        <NewPasswordForm words={{ ...officialText.changePassword, errorTitle, busy }} errors={{ ...errors, ...officialText.identity.errors }} />
      </section>
      <Sessions sessions={sessions} here={here} />
    </>
  )
}
