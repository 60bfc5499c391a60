import { notFound } from 'next/navigation'
import { AnswerForm } from '@/app/_pages/answer-form'
import { EndedNotice } from '@/app/_pages/procedure/ended-notice'
import { AnswerList } from '@/components/form/answer-lines'
import { Details } from '@/components/ui/details'
import { Notification } from '@/components/ui/notification'
import { SubmitButton } from '@/components/ui/submit-button'
import { dayOf, formatDay } from '@/lib/core/dates'
import type { MyDraft } from '@/lib/dossier/queries/mine'
import { answerLines } from '@/lib/form/model/lines'
import { currentActor } from '@/lib/identity/session'
import { findNotOffered } from '@/lib/procedure/queries/lifecycle'
import { procedureCode } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { deleteFiling } from './actions'
import { draftOf, requestTime } from './draft'

type Props = { readonly code: string; readonly locale: Locale; readonly isDeleted: boolean }

/** Where one would file what is not offered any more: why not, where to go, and what was typed before it ended. */
export async function EndedPage({ code, locale, isDeleted }: Props) {
  const ended = procedureCode.safeParse(code).success ? await findNotOffered(await currentActor(), code, requestTime()) : null
  if (!ended) return notFound()
  const draft = await draftOf(code)
  const { journey } = text(locale)
  return (
    <>
      <EndedNotice ended={ended} locale={locale}>
        <p>{journey.ended.where}</p>
        <p>
          <a href={paths.help(locale)} className="inline-flex min-h-11 items-center">
            {journey.ended.help}
          </a>
        </p>
      </EndedNotice>
      {isDeleted ? <Notification tone="success" title={journey.start.deletedTitle} announce /> : null}
      {draft ? <LeftDraft draft={draft} locale={locale} /> : null}
    </>
  )
}

function LeftDraft({ draft, locale }: { readonly draft: MyDraft; readonly locale: Locale }) {
  const { journey, form: words } = text(locale)
  const { definition, content, expiresAt } = draft
  const sections = definition.form ? answerLines(definition.form, content.answers, locale, words.answers) : []
  return (
    <section>
      <h2 className="mb-2 text-xl">{journey.ended.draftTitle}</h2>
      <p className="max-w-text">{journey.ended.draftBody}</p>
      <p className="mb-6 max-w-text">{journey.ended.draftKept(formatDay(dayOf(expiresAt)))}</p>
      {Object.keys(content.answers).length === 0 ? <p className="mb-6">{journey.ended.draftEmpty}</p> : <AnswerList sections={sections} words={words} level={3} />}
      <Details summary={journey.ended.deleteSummary}>
        <p className="mb-4">{journey.start.deleteBody}</p>
        <AnswerForm action={deleteFiling} words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}>
          <input type="hidden" name="procedureCode" value={definition.code} />
          <input type="hidden" name="_locale" value={locale} />
          <SubmitButton variant="danger" busy={journey.start.deleting}>
            {journey.start.delete}
          </SubmitButton>
        </AnswerForm>
      </Details>
    </section>
  )
}
