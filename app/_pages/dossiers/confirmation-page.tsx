import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { requireVouched } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { answerDraft } from './actions'
import { ConfirmationForm } from './confirmation-form'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { draftParts } from './draft-parts'

/** The title of the page. */
export const confirmationMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.confirmation.title })

/** The draft of the result, to be agreed to or objected to before the deadline. */
export async function ConfirmationPage({ params, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  await requireVouched(paths.confirmation(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier?.confirmation) return notFound()
  const { confirmation } = dossier
  const { dossier: words } = text(locale)
  const { confirmation: own } = words
  return (
    <>
      <PageTitle
        caption={
          <>
            <Localised value={dossier.definition.name} locale={locale} />, {dossier.code}
          </>
        }
        lead={own.lead(formatMoment(confirmation.deadlineAt))}
      >
        {own.title}
      </PageTitle>
      <div className="mb-8">
        <LinkButton href={paths.citizenFile(dossier.code, confirmation.file)} variant="secondary">
          {own.open}
        </LinkButton>
      </div>
      <div lang="vi">
        {draftParts(dossier).map(({ heading, rows }) => (
          <section key={heading}>
            {heading ? <h2 className="mb-3 text-lg font-bold">{heading}</h2> : null}
            <SummaryList items={rows.map(({ label, value }) => ({ key: label, label, value: value || '–' }))} />
          </section>
        ))}
      </div>
      <ConfirmationForm
        action={answerDraft}
        words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields }}
        hidden={{ code: dossier.code, version: String(dossier.version), _locale: locale }}
        legend={own.legend}
        choices={[
          { value: 'agree', label: own.agree },
          { value: 'object', label: own.object },
        ]}
        objection={{ label: own.objection, hint: own.objectionHint }}
        send={{ text: own.send, busy: words.sending }}
        back={{ text: words.back, href: paths.dossier(dossier.code, locale) }}
      />
    </>
  )
}
