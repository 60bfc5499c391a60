import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { env } from '@/lib/core/env'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { channels } from '@/lib/notification/model'
import { channelsFor, editableTopics, localesFor, placeholdersFor } from '@/lib/notification/model/templates'
import { sendingRules, templateHistory, type TemplateKey, type TemplateRevision } from '@/lib/notification/queries/templates'
import { noticeName, shippedWords } from '@/lib/text/notices'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../../own-agency'
import { History } from './history'
import { initialOf } from './initial'
import { TemplateForm } from './template-form'

const { notices, procedures: { home } } = officialText
const { templates: words, channels: channelNames, languages } = notices

type Props = PageProps<'/quan-tri/mau-tin/[tin]'>

const named = z.object({
  tin: z.enum(editableTopics),
  kenh: z.enum(channels).catch('EMAIL'),
  'ngon-ngu': z.enum(['vi', 'en']).catch('vi'),
  ban: z.coerce.number().int().optional().catch(undefined),
})

async function keyOf({ params, searchParams }: Props): Promise<TemplateKey & { readonly shown: number | undefined }> {
  const parsed = named.safeParse({ ...(await searchParams), ...(await params) })
  if (!parsed.success) notFound()
  const { tin: topic, kenh: channel, 'ngon-ngu': locale, ban: shown } = parsed.data
  if (!channelsFor(topic).includes(channel) || !localesFor(topic).includes(locale)) notFound()
  return { topic, channel, locale, shown }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `${words.title} – ${noticeName((await keyOf(props)).topic)}` }
}

const done: Readonly<Record<string, string>> = { 'da-luu': words.saved, 'tro-lai': words.reset }

const sampleOf = (topic: string, { code, name, hotline }: { readonly code: string; readonly name: string; readonly hotline: string }) => ({
  ma: topic.startsWith('appointment.') ? '09:00 25/11/2026' : `${code}-261123-0001`,
  lien_ket: `${env.PUBLIC_URL}/ho-so`,
  ma_xac_nhan: '204816',
  co_quan: name,
  duong_day_nong: hotline,
  ngay: '25/11/2026',
})

/** The same message by the other channels and in the other language. */
function Others({ now, href }: { readonly now: TemplateKey; readonly href: (key: TemplateKey) => string }) {
  const { topic, channel, locale } = now
  const keys = channelsFor(topic).flatMap((way) => localesFor(topic).map((language) => ({ topic, channel: way, locale: language })))
  return (
    <nav aria-label={words.others} className="mb-8 flex flex-wrap gap-x-6">
      {keys.map((key) => (
        <a
          key={`${key.channel} ${key.locale}`}
          href={href(key)}
          aria-current={key.channel === channel && key.locale === locale ? 'page' : undefined}
          className="inline-flex min-h-11 items-center aria-[current=page]:font-bold aria-[current=page]:no-underline"
        >
          {words.edit(channelNames[key.channel], languages[key.locale])}
        </a>
      ))}
    </nav>
  )
}

const { edit: _edit, revision: _revision, loaded: _loaded, ...formWords } = words

/** The words of one message, by one channel, in one language. */
export default async function Page(props: Props) {
  const { shown, ...key } = await keyOf(props)
  const { topic, channel, locale } = key
  const actor = await requireAdministrator(paths.adminTemplate(topic))
  const { 'don-vi': unit, xong } = await props.searchParams
  const agency = await ownAgency(actor, unit)
  const unitName = shortId(agency.id)
  const [history, rules] = await Promise.all([templateHistory(actor, agency.id, key), sendingRules(actor, agency.id)])
  if (!history || !rules) notFound()
  const old = history.find(({ revision }) => revision === shown)
  const shipped = shippedWords(topic, '{ma}', locale)
  const href = (to: TemplateKey) => paths.adminTemplate(topic, { kenh: to.channel, 'ngon-ngu': to.locale, 'don-vi': unitName })
  const revision = String(history[0]?.revision ?? 0)
  const crumbs = [
    { text: home.title, href: paths.adminHome() },
    { text: words.title, href: paths.adminTemplates({ 'don-vi': unitName }) },
    { text: noticeName(topic) },
  ]
  return (
    <>
      <Breadcrumbs label={home.title} items={crumbs} />
      <Done xong={xong} />
      <PageTitle caption={words.edit(channelNames[channel], languages[locale])} lead={channel === 'ZALO' ? words.zaloHelp : undefined}>
        {noticeName(topic)}
      </PageTitle>
      <Others now={key} href={href} />
      {old ? <Notification tone="info" title={words.loaded(old.revision)} /> : null}
      <TemplateForm
        key={`${revision} ${String(shown)}`}
        words={formWords}
        fixed={{ agencyId: agency.id, topic, channel, locale, revision }}
        initial={initialOf(channel, shipped, (old ?? history[0])?.content ?? null)}
        shipped={shipped}
        own={isOwn(history[0])}
        plain={rules.plainSms}
        offered={placeholdersFor(topic).map((name) => ({ name, meaning: words.meanings[name] ?? '' }))}
        sample={sampleOf(topic, agency)}
      />
      <History rows={history} href={(one) => `${href(key)}&ban=${String(one)}`} />
    </>
  )
}

const isOwn = (last: TemplateRevision | undefined): boolean => last !== undefined && last.content !== null

function Done({ xong }: { readonly xong: string | string[] | undefined }) {
  const note = typeof xong === 'string' ? done[xong] : undefined
  return note === undefined ? null : <Notification tone="success" announce title={note} />
}
