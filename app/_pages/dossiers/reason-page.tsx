import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { text, type Locale, type Text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import type { dossierOf } from './dossier-of'
import { ReasonForm, type ReasonFormProps } from './reason-form'

/** What the words of a dossier can say no with. */
type Refusal = keyof Text['dossier']['refusals']

type ReasonPageProps<Code extends Refusal> = {
  readonly dossier: NonNullable<Awaited<ReturnType<typeof dossierOf>>>
  readonly locale: Locale
  readonly action: ReasonFormProps<Code>['action']
  readonly said: { readonly title: string; readonly lead: string; readonly reason: string; readonly send: string }
}

/** A page on which the owner asks for something about a dossier, and says why. */
export function ReasonPage<Code extends Refusal>({ dossier, locale, action, said }: ReasonPageProps<Code>) {
  const { dossier: words } = text(locale)
  return (
    <>
      <PageTitle
        caption={
          <>
            <Localised value={dossier.definition.name} locale={locale} />, {dossier.code}
          </>
        }
        lead={said.lead}
      >
        {said.title}
      </PageTitle>
      <ReasonForm
        action={action}
        words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields }}
        hidden={{ code: dossier.code, version: String(dossier.version), _locale: locale }}
        label={said.reason}
        send={{ text: said.send, busy: words.sending }}
        back={{ text: words.back, href: paths.dossier(dossier.code, locale) }}
      />
    </>
  )
}
