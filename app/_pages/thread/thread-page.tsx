import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import type { DossierPageProps } from '@/app/_pages/dossiers/dossier-of'
import { tidyCode } from '@/lib/dossier/model/codes'
import { findThread } from '@/lib/dossier/queries/thread'
import { readThread } from '@/lib/dossier/read-thread'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ThreadView } from './thread-view'

/** The title of the page. */
export const threadMetadata = (locale: Locale): Metadata => ({ title: text(locale).thread.title })

/** The conversation of the owner with the office; having it before one is having read it. */
export async function ThreadPage({ params, searchParams, locale }: DossierPageProps & { readonly locale: Locale }) {
  const code = tidyCode((await params).code)
  const actor = await requireCitizen(paths.thread(code, locale))
  const now = new Date()
  const thread = await findThread(actor, code, now)
  if (!thread) return notFound()
  await readThread(actor, { code }, now)
  const { thread: words } = text(locale)
  const query = await searchParams
  return (
    <>
      <PageTitle
        caption={
          <>
            <Localised value={thread.procedureName} locale={locale} />, {thread.code}
          </>
        }
        lead={words.lead}
      >
        {words.title}
      </PageTitle>
      <ThreadView
        thread={thread}
        reader="citizen"
        locale={locale}
        action={`${paths.threadUploads(code)}?ngon-ngu=${locale}`}
        hrefOf={(file) => paths.citizenFile(code, file)}
        told={{ sent: query['tin'] === 'da-gui', errors: [query['loi'] ?? []].flat() }}
      />
      <div className="mt-6">
        <LinkButton href={paths.dossier(code, locale)} variant="quiet">
          {words.back}
        </LinkButton>
      </div>
    </>
  )
}
