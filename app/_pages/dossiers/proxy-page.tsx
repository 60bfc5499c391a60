import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { isFinal } from '@/lib/dossier/model/statuses'
import { findProxy } from '@/lib/dossier/queries/giving'
import { requireVouched } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { ProxyForm, RevokeForm } from './proxy-forms'

/** The title of the page. */
export const proxyMetadata = (locale: Locale): Metadata => ({ title: text(locale).proxy.title })

/** Who collects the result in the owner's place: named here, and taken back here. */
export async function ProxyPage({ params, searchParams, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  const actor = await requireVouched(paths.proxy(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier) return notFound()
  const { proxy: words } = text(locale)
  const named = await findProxy(actor, dossier.code)
  const ended = isFinal(dossier.status)
  const news = { 'da-dang-ky': words.named, 'da-huy': words.revoked }[String((await searchParams)['tin'])]
  const hidden = { code: dossier.code, locale }
  return (
    <>
      {news ? <Notification tone="success" announce title={news} /> : null}
      <PageTitle
        caption={
          <>
            <Localised value={dossier.definition.name} locale={locale} />, {dossier.code}
          </>
        }
        lead={words.lead}
      >
        {words.title}
      </PageTitle>
      {ended ? <Notification title={words.ended} /> : null}
      {named ? (
        <section aria-labelledby="dang-ky" className="mb-8">
          <h2 id="dang-ky" className="mb-2 text-xl">
            {words.now}
          </h2>
          <SummaryList
            items={[
              { key: 'name', label: words.forms.name, value: named.name },
              { key: 'id', label: words.forms.idNumber, value: `********${named.idNumber.slice(-4)}` },
              { key: 'at', label: words.namedAt, value: formatMoment(named.namedAt) },
            ]}
          />
          {ended ? null : <RevokeForm words={words.forms} hidden={hidden} />}
        </section>
      ) : null}
      {ended ? null : (
        <section aria-labelledby="nguoi-nhan" className="mb-8">
          <h2 id="nguoi-nhan" className="mb-2 text-xl">
            {named ? words.another : words.who}
          </h2>
          <ProxyForm words={words.forms} hidden={hidden} />
        </section>
      )}
      <LinkButton href={paths.dossier(dossier.code, locale)} variant="quiet">
        {words.back}
      </LinkButton>
    </>
  )
}
