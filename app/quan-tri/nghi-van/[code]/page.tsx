import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { formatMoment } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import { findDraftVersion, listVersions } from '@/lib/procedure/queries'
import { listDoubts, type StandingDoubt } from '@/lib/procedure/queries/doubts'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ActForm } from '../../thu-tuc/act-form'
import { reopen } from '../actions'
import { OpenDoubts } from './open-doubts'
import { formWords, nameOf, saidOf } from './words'

const { doubts: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

const isDone = (code: string): code is keyof typeof words.done => Object.hasOwn(words.done, code)

function Settled({ code, doubts }: { readonly code: string; readonly doubts: readonly StandingDoubt[] }) {
  if (doubts.length === 0) return null
  return (
    <section aria-labelledby="da-xem" className="max-w-text">
      <h2 id="da-xem" className="mb-2 text-xl">
        {words.settledTitle}
      </h2>
      <ActForm action={reopen} words={formWords} hidden={{ code }}>
        <ul>
          {doubts.map((one) => (
            <li key={one.mark} className="border-t border-rule py-3">
              <p className="font-bold">{nameOf(one)}</p>
              {one.value === '' ? null : <p className="wrap-anywhere text-soft">{saidOf(one)}</p>}
              {one.settled?.note ? <p className="whitespace-pre-line">{one.settled.note}</p> : null}
              <p className="text-sm text-soft">{one.settled ? words.by(one.settled.by ?? words.someone, formatMoment(one.settled.at)) : null}</p>
              <SubmitButton variant="quiet" name="mark" value={one.mark} busy={words.reopening}>
                <span>
                  {words.reopen}
                  <VisuallyHidden> {nameOf(one)}</VisuallyHidden>
                </span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      </ActForm>
    </section>
  )
}

/** What the import doubts of one procedure: what nobody looked into yet, and what was settled by whom. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/nghi-van/[code]'>) {
  const { code } = await params
  const actor = await requireAdministrator(paths.adminDoubts(code))
  const [versions, draft, doubts] = await Promise.all([listVersions(actor, code), findDraftVersion(actor, code), listDoubts(actor, code, new Date())])
  const [newest] = versions ?? []
  if (!newest) notFound()
  const { xong } = await searchParams
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: home.title, href: paths.adminHome() }, { text: words.title, href: paths.adminDoubtful() }, { text: code }]}
      />
      {typeof xong === 'string' && isDone(xong) ? <Notification tone="success" announce title={words.done[xong]} /> : null}
      <PageTitle caption={`${words.title} · ${code}`} lead={words.lead}>
        {newest.name}
      </PageTitle>
      <p className="mb-6">
        <LinkButton href={draft ? paths.adminDraft(code) : paths.adminProcedure(code)} variant="secondary">
          {words.edit}
        </LinkButton>
      </p>
      <OpenDoubts code={code} doubts={doubts.filter(({ settled }) => !settled)} hasDraft={draft !== null} />
      <Settled code={code} doubts={doubts.filter(({ settled }) => settled)} />
    </>
  )
}
