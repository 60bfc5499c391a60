import type { Metadata } from 'next'
import { MailBox } from '@/app/_pages/mail-box'
import { localize } from '@/lib/form/model/fields'
import { filerOf, requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { chooseResult, confirmMyEmail } from './actions'
import { DeliveryForm } from './delivery-form'
import { draftOf, openDraftOf } from './draft'
import type { StartPageProps } from './start-page'
import { StepHead } from './step-head'
import { deliveryStep, placeOf } from './steps'

/** The title of the step. */
export async function deliveryMetadata({ params }: StartPageProps, locale: Locale): Promise<Metadata> {
  const draft = await draftOf((await params).procedureCode)
  return draft ? { title: `${text(locale).journey.delivery.title} – ${localize(draft.definition.name, locale).text}` } : {}
}

/** How the result is to be received, and where to write to. */
export async function DeliveryPage({ params, searchParams, locale }: StartPageProps & { readonly locale: Locale }) {
  const { procedureCode } = await params
  const actor = filerOf(await requireCitizen(paths.filingStep(procedureCode, deliveryStep, locale)), procedureCode)
  const draft = await openDraftOf(procedureCode, locale)

  const { journey } = text(locale)
  const { delivery: words } = journey
  const { deliveries } = draft.definition
  const place = placeOf(draft, deliveryStep, locale)
  const hidden = { procedureCode, _locale: locale }
  return (
    <>
      <StepHead draft={draft} place={place} locale={locale}>
        {words.title}
      </StepHead>
      <DeliveryForm
        action={chooseResult}
        words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}
        hidden={hidden}
        legend={words.legend}
        choices={deliveries.map((way) => ({ value: way, label: words.ways[way], hint: words.hints[way] }))}
        chosen={draft.delivery}
        address={deliveries.includes('POST') ? { label: words.address, hint: words.addressHint, value: draft.deliveryAddress } : null}
        next={{ text: journey.next, busy: journey.saving }}
        back={{ text: journey.back, href: place.back }}
      />
      {actor.helpedBy ? null : <MailBox action={confirmMyEmail} hidden={hidden} isSent={(await searchParams)['tin'] === 'da-gui-thu'} locale={locale} />}
    </>
  )
}
