import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { SummaryList } from '@/components/ui/summary-list'
import type { Actor } from '@/lib/core/actor'
import { formatMoment } from '@/lib/core/dates'
import { deviceLabel } from '@/lib/identity/model'
import { listSessions, ownAccount, personClaims } from '@/lib/identity/queries'
import { listLinkable } from '@/lib/identity/queries/linking'
import { listHelpers, ownTeamwork } from '@/lib/identity/queries/team'
import { currentSessionId, requireCitizen } from '@/lib/identity/session'
import { ownChannels } from '@/lib/notification/queries/channels'
import { officialText, text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Channels } from './channels'
import { DropEmailForm, EmailForm, EndSessionForm, LanguageForm } from './account-forms'

export type AccountPageProps = {
  readonly locale: Locale
  readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

type Account = NonNullable<Awaited<ReturnType<typeof ownAccount>>>

const wordsIn = (locale: Locale) => {
  const words = text(locale).identity.account
  const { errorTitle, refusals, saving } = words
  return { words, common: { errorTitle, refusals, saving } }
}

/** Title of the page about oneself. */
export const accountMetadata = (locale: Locale): Metadata => ({ title: text(locale).identity.account.title })

/** Where news goes besides the portal, and in which language. */
function Email({ locale, account, suggested }: { readonly locale: Locale; readonly account: Account; readonly suggested: string }) {
  const { words, common } = wordsIn(locale)
  const { email, emailHint, sendLink, language, languages, saveLanguage, errors } = words
  return (
    <section className="mb-12 max-w-text">
      <h2 className="mb-2 text-lg">{words.emailTitle}</h2>
      <p className="mb-4">{words.emailLead}</p>
      {account.email === null ? null : (
        <p className="mb-4 font-bold break-words">
          {account.emailConfirmedAt ? words.emailNow(account.email) : words.emailWaiting(account.email)}
        </p>
      )}
      <EmailForm words={{ ...common, email, emailHint, sendLink, errors }} locale={locale} suggested={suggested} />
      {account.email === null ? null : <DropEmailForm words={common} locale={locale} label={words.forget} />}
      <h3 className="mt-8 mb-2 font-bold">{words.languageTitle}</h3>
      <LanguageForm words={{ ...common, language, languages, saveLanguage, errors }} locale={locale} chosen={account.locale} />
    </section>
  )
}

type Sessions = Awaited<ReturnType<typeof listSessions>>
type DevicesProps = { readonly locale: Locale; readonly sessions: Sessions; readonly own: string | null }

/** The devices that are signed in, this one first. */
function Devices({ locale, sessions, own }: DevicesProps) {
  const { words, common } = wordsIn(locale)
  const more = text(locale).proving.devices
  const sorted = sessions.toSorted((a, b) => Number(b.id === own) - Number(a.id === own))
  return (
    <section className="mb-8 max-w-text">
      <h2 className="mb-4 text-lg">{words.sessionsTitle}</h2>
      <ul className="space-y-6">
        {sorted.map(({ id, device, createdAt, lastSeenAt }) => {
          const label = deviceWords(device, locale)
          return (
            <li key={id} className="border-b border-rule pb-4">
              <strong>{label}</strong>
              {id === own ? ` (${words.thisDevice})` : ''}
              <p className="text-sm text-soft">{more.signedInAt(formatMoment(createdAt))}</p>
              <p className="text-sm text-soft">{words.lastSeen(formatMoment(lastSeenAt))}</p>
              {id === own ? null : <EndSessionForm words={common} locale={locale} label={words.end(label)} sessionId={id} />}
            </li>
          )
        })}
      </ul>
      <form action="/api/dang-xuat" method="post" className="mt-6">
        <input type="hidden" name="moi-thiet-bi" value="1" />
        <p className="mb-3 text-sm text-soft">{more.everywhereHint}</p>
        <SubmitButton variant="secondary" busy={words.saving}>
          {more.everywhere}
        </SubmitButton>
      </form>
    </section>
  )
}

/** "Chrome trên Android", or that it is another device. */
function deviceWords(userAgent: string, locale: Locale): string {
  const [browser, system] = deviceLabel(userAgent).split(' · ')
  if (!browser) return text(locale).identity.account.unknownDevice
  return system === undefined ? browser : text(locale).proving.devices.on(browser, system)
}

/** Who files for whom, and two accounts that are one person's. */
function Others({ locale, linkable }: { readonly locale: Locale; readonly linkable: boolean }) {
  const { mandates, proving, vault } = text(locale)
  return (
    <section className="mb-12 max-w-text">
      <h2 className="mb-2 text-lg">{vault.title}</h2>
      <p>{vault.linkHint}</p>
      <p className="mb-6">
        <a href={paths.vault(locale)} className="inline-flex min-h-11 items-center">
          {vault.link}
        </a>
      </p>
      <h2 className="mb-2 text-lg">{mandates.title}</h2>
      <p>{mandates.linkHint}</p>
      <p className="mb-6">
        <a href={paths.mandates(locale)} className="inline-flex min-h-11 items-center">
          {mandates.link}
        </a>
      </p>
      <h2 className="mb-2 text-lg">{proving.devices.linkTitle}</h2>
      {linkable ? <Notification title={proving.devices.found} /> : null}
      <p>
        <a href={paths.linkAccounts(locale)} className="inline-flex min-h-11 items-center">
          {proving.devices.link}
        </a>
      </p>
    </section>
  )
}

/** The way to the pages of the digital team: for its members, and for whom they helped. The team works in Vietnamese. */
async function Team({ actor, now }: { readonly actor: Actor; readonly now: Date }) {
  const [work, helpers] = await Promise.all([ownTeamwork(actor, now), listHelpers(actor)])
  const isMember = work !== null && work.memberships.length > 0
  if (!isMember && helpers.length === 0) return null
  const words = officialText.team.help
  return (
    <section className="mb-12 max-w-text" lang="vi">
      <h2 className="mb-2 text-lg">{words.linkTitle}</h2>
      {isMember ? null : <p>{words.helpersHint}</p>}
      <p>
        <a href={paths.assist()} className="inline-flex min-h-11 items-center">
          {isMember ? words.link : words.helpers}
        </a>
      </p>
    </section>
  )
}

/** What the portal knows about the citizen, where it writes to, and which devices are signed in. */
export async function AccountPage({ locale, query }: AccountPageProps) {
  const actor = await requireCitizen(paths.profile(locale))
  const { xong } = await query
  const now = new Date()
  const [account, claims, sessions, own, channels, linkable] = await Promise.all([
    ownAccount(actor),
    personClaims(actor),
    listSessions(actor, now),
    currentSessionId(),
    ownChannels(actor, now),
    listLinkable(actor),
  ])
  if (!account || !claims || !channels) throw new Error(`person ${actor.personId} is signed in and not there`)
  const { words } = wordsIn(locale)
  const done = typeof xong === 'string' ? (words.done[xong] ?? text(locale).channels.done[xong]) : undefined
  const level = (
    <>
      {words.levelValue(account.assuranceLevel)}
      <br />
      <a href={paths.level(locale)} className="inline-flex min-h-11 items-center">
        {words.aboutLevel}
      </a>
    </>
  )
  return (
    <>
      {done === undefined ? null : <Notification tone="success" title={done} announce />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <h2 className="mb-2 text-lg">{words.fromVneid}</h2>
      <p className="mb-4 max-w-text">{words.fromVneidNote}</p>
      <SummaryList
        items={[
          { key: 'name', label: words.name, value: account.fullName },
          { key: 'id', label: words.personalId, value: `********${claims.SoDinhDanh.slice(-4)}` },
          { key: 'level', label: words.level, value: level },
          { key: 'phone', label: words.phone, value: account.phone ?? words.noPhone },
        ]}
      />
      <Email locale={locale} account={account} suggested={account.email === null ? (claims.ThuDienTu ?? '') : ''} />
      <Channels locale={locale} own={channels} emailConfirmed={account.emailConfirmedAt !== null} suggested={account.phone} />
      <section className="mb-12 max-w-text">
        <h2 className="text-lg">
          <a href={paths.ownData(locale)} className="inline-flex min-h-11 items-center">
            {text(locale).ownData.title}
          </a>
        </h2>
        <p>{text(locale).ownData.lead}</p>
      </section>
      <Others locale={locale} linkable={linkable.length > 0} />
      <Team actor={actor} now={now} />
      <Devices locale={locale} sessions={sessions} own={own} />
    </>
  )
}
