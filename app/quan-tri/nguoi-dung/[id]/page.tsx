import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { type Role, roles as allRoles } from '@/lib/core/actor'
import { dayOf, formatDay } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { countAsked, countHeld } from '@/lib/dossier/queries/staffing'
import { countComplaintsOf } from '@/lib/feedback/queries/complaints'
import { listOfficials } from '@/lib/identity/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { administratorAt } from '../own-agencies'
import { stateOf } from '../state'
import { AbsenceForm, GrantForm, PressForm } from './person-forms'
import { ResetForm } from './reset-form'

const { people: words, roles: roleNames, errors } = officialText.identity
const { leaving } = officialText.assignment
const { errorTitle, refusals, saving } = words
const common = { errorTitle, refusals, saving }

export const metadata: Metadata = { title: words.title }

type Official = Awaited<ReturnType<typeof listOfficials>>[number]
type About = { readonly officialId: string; readonly agencyId: string }
type SectionProps = { readonly official: Official; readonly about: About }

/** The way to the page where what somebody has is handed over before. */
function HandOverLink({ about: { officialId, agencyId }, role, label }: { readonly about: About; readonly role?: Role; readonly label: string }) {
  const query = { 'don-vi': shortId(agencyId), ...(role && { 'vai-tro': role }) }
  return (
    <LinkButton href={paths.adminHandOver(shortId(officialId), query)} variant="secondary">
      {label}
    </LinkButton>
  )
}

/** The roles held, each with the button that takes it, and the form that gives one more. */
function Roles({ official, about, held, isAwaited }: SectionProps & { readonly held: ReadonlyMap<Role, number>; readonly isAwaited: boolean }) {
  const free = allRoles.filter((role) => !official.roles.includes(role))
  return (
    <section className="mb-12">
      <h2 className="mb-4 text-lg">{words.heldTitle}</h2>
      {official.roles.length === 0 ? <p className="mb-4">{words.noRoles}</p> : null}
      <ul className="mb-8 flex flex-wrap gap-4">
        {official.roles.map((role) => (
          <li key={role}>
            {held.has(role) || isAwaited ? (
              <HandOverLink about={about} role={role} label={leaving.toTake(roleNames[role])} />
            ) : (
              <PressForm does="revoke" words={common} about={{ ...about, role }} label={words.revoke(roleNames[role])} />
            )}
          </li>
        ))}
      </ul>
      <h2 className="mb-4 text-lg">{words.grantTitle}</h2>
      <GrantForm
        words={{ ...common, role: words.role, chooseRole: words.chooseRole, grant: words.grant }}
        errors={errors}
        about={about}
        roles={free.map((role) => ({ value: role, label: roleNames[role] }))}
      />
    </section>
  )
}

/** The coming absences, and the form that notes one more. */
function Absences({ official, about }: SectionProps) {
  const { from, to, dateParts, setAbsence } = words
  return (
    <section className="mb-12">
      <h2 className="mb-2 text-lg">{words.absenceTitle}</h2>
      <p className="mb-6 max-w-text">{words.absenceLead}</p>
      <AbsenceForm words={{ ...common, from, to, dateParts, setAbsence }} errors={errors} about={about} />
      <h3 className="mt-8 mb-2 font-bold">{words.coming}</h3>
      {official.absences.length === 0 ? <p>{words.none}</p> : null}
      <ul className="space-y-4">
        {official.absences.map(({ id, fromDay, toDay }) => (
          <li key={id}>
            <PressForm
              does="strikeAbsence"
              words={common}
              about={{ absenceId: id, agencyId: about.agencyId }}
              label={words.removeAbsence(words.absenceSpan(formatDay(fromDay), formatDay(toDay)))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One official: roles, absences, closing the account and opening it again. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/nguoi-dung/[id]'>) {
  const { id } = await params
  const query = await searchParams
  const { actor, agencyId } = await administratorAt(query, paths.adminPeople())
  const today = dayOf(new Date())
  const official = (await listOfficials(actor, agencyId, today)).find((one) => shortId(one.id) === id)
  if (!official) notFound()
  const about = { officialId: official.id, agencyId }
  const [held, asked, complaints] = await Promise.all([countHeld(actor, about), countAsked(actor, about), countComplaintsOf(actor, about)])
  const isAwaited = asked + complaints > 0
  const done = typeof query.xong === 'string' ? words.done[query.xong] : undefined
  return (
    <>
      {done === undefined ? null : <Notification tone="success" title={done} announce />}
      <PageTitle caption={words.title}>{official.fullName}</PageTitle>
      <SummaryList
        items={[
          { key: 'title', label: words.titleOf, value: official.title },
          { key: 'email', label: words.email, value: <span className="break-all">{official.email}</span> },
          { key: 'state', label: words.state, value: words.states[stateOf(official, today)] },
        ]}
      />
      {official.disabledAt ? (
        <section className="mb-8">
          <h2 className="mb-2 text-lg">{words.enableTitle}</h2>
          <p className="mb-4 max-w-text">{words.enableLead}</p>
          <PressForm does="enable" words={common} about={about} label={words.enable} />
        </section>
      ) : (
        <>
          <Roles official={official} about={about} held={held} isAwaited={isAwaited} />
          <Absences official={official} about={about} />
          <ResetForm words={{ ...common, ...officialText.factors.reset }} errors={errors} about={about} />
          <section className="mb-8">
            <h2 className="mb-2 text-lg">{words.disableTitle}</h2>
            <p className="mb-4 max-w-text">{words.disableLead}</p>
            {held.size > 0 || isAwaited ? (
              <HandOverLink about={about} label={leaving.toClose} />
            ) : (
              <PressForm does="disable" words={common} about={about} label={words.disable} danger />
            )}
          </section>
        </>
      )}
      <p>
        <a href={paths.adminPeople({ 'don-vi': shortId(agencyId) })} className="inline-flex min-h-11 items-center">
          {words.back}
        </a>
      </p>
    </>
  )
}
