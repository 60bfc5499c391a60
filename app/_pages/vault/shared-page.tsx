import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Localised } from '@/components/ui/localised'
import { PageTitle } from '@/components/ui/page-title'
import { formatSize } from '@/lib/document/model'
import { findSharedPaper, isShareOpen } from '@/lib/document/queries/vault-shares'
import { visitor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { shareAccess } from '@/lib/web/share-access'
import { SharedCodeForm } from './link-forms'
import { PaperFacts } from './paper-facts'

/** The address is a key: no search engine may keep it. */
export const sharedMetadata = (locale: Locale): Metadata => ({ title: text(locale).vault.shared.title, robots: { index: false, follow: false } })

/** A paper behind a link: first the code, of which nothing is told before; then, for some minutes, the paper. */
export async function SharedPage({ locale, token }: { readonly locale: Locale; readonly token: string }) {
  const now = new Date()
  if (!(await isShareOpen(visitor, token, now))) notFound()
  const { errorTitle, refusals, fields, working, shared, download } = text(locale).vault
  const paper = await findSharedPaper(visitor, { token, access: await shareAccess() }, now)
  if (!paper) {
    return (
      <>
        <PageTitle lead={shared.lead}>{shared.title}</PageTitle>
        <SharedCodeForm token={token} locale={locale} words={{ errorTitle, refusals, fields, working }} labels={{ code: shared.code, open: shared.open }} />
      </>
    )
  }
  return (
    <>
      <PageTitle lead={shared.shownFor}>{shared.title}</PageTitle>
      <h2 className="text-xl">
        <Localised value={paper.title} locale={locale} />
      </h2>
      <ul className="my-3">
        <PaperFacts documentType={paper.documentType} data={paper.data} locale={locale} />
      </ul>
      <ul>
        {paper.files.map(({ file, name, bytes }) => (
          <li key={file}>
            <a href={paths.sharedFile(token, file)} className="inline-flex min-h-11 items-center wrap-anywhere">
              {download(name)} ({formatSize(bytes)})
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
