import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { formatSize } from '@/lib/document/model'
import { documentTypeCodes } from '@/lib/document/model/document-types'
import type { VaultPaper } from '@/lib/document/model/vault'
import { listVault } from '@/lib/document/queries/vault'
import { listShares } from '@/lib/document/queries/vault-shares'
import { localize } from '@/lib/form/model/fields'
import { provedLately } from '@/lib/identity/policy'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ProveAgain } from '../prove-again'
import { EndLinkForm, LinkForm } from './link-forms'
import { PaperFacts } from './paper-facts'
import { RemoveForm } from './vault-forms'

export type VaultPageProps = { readonly locale: Locale; readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** Title of the page. */
export const vaultMetadata = (locale: Locale): Metadata => ({ title: text(locale).vault.title })

const tones = { USABLE: 'done', EXPIRED: 'stopped', REVOKED: 'stopped' } as const

type Shares = Awaited<ReturnType<typeof listShares>>
type PaperProps = { readonly paper: VaultPaper; readonly locale: Locale; readonly mayOpen: boolean }

/** Where it came from, what stands on it, until when it counts. */
function Facts({ paper, locale }: Omit<PaperProps, 'mayOpen'>) {
  const words = text(locale).vault
  const dates = [
    words.keptOn(formatDay(dayOf(paper.keptAt))),
    ...(paper.validUntil === null ? [] : [words.validUntil(formatDay(paper.validUntil))]),
  ]
  return (
    <ul className="mt-1 text-sm text-soft">
      <li>{words.sources[paper.source](paper.dossierCode)}</li>
      <PaperFacts documentType={paper.documentType} data={paper.data} locale={locale} />
      {dates.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Only these travel to the browser: the others hold functions. */
function removalWords(locale: Locale) {
  const { errorTitle, refusals, remove, removeNote, working } = text(locale).vault
  return { errorTitle, refusals, remove, removeNote, working }
}

type SharingProps = { readonly paper: VaultPaper; readonly shares: Shares; readonly mayShare: boolean; readonly locale: Locale }

/** Links to a paper: those there are, with who opened them when, and the way to another. */
function Sharing({ paper, shares, mayShare, locale }: SharingProps) {
  const words = text(locale).vault.share
  const { summary, hint, days, make, made, link, code } = words
  const { errorTitle, refusals, fields, working } = text(locale).vault
  const common = { errorTitle, refusals, fields, working }
  const own = shares.filter(({ entryId }) => entryId === paper.id)
  return (
    <>
      {own.length === 0 ? null : <h4 className="mt-3 font-bold">{words.linksTitle}</h4>}
      {own.map(({ id, expiresAt, isOpen, openings }) => (
        <div key={id} className="my-2 border-l-4 border-rule pl-3 text-sm">
          <p>{isOpen ? words.until(formatMoment(expiresAt)) : words.over}</p>
          <ul>
            {openings.length === 0 ? <li>{words.neverOpened}</li> : null}
            {openings.map(({ at, kind }, index) => (
              <li key={`${String(at.getTime())}-${String(index)}`}>
                {formatMoment(at)}: {words.openings[kind]}
              </li>
            ))}
          </ul>
          {isOpen ? <EndLinkForm share={id} locale={locale} words={common} label={words.end} /> : null}
        </div>
      ))}
      {mayShare && paper.state === 'USABLE' ? (
        <LinkForm entry={paper.id} locale={locale} words={common} labels={{ summary, hint, days, make, made, link, code }} />
      ) : null}
    </>
  )
}

function Paper({ paper, locale, mayOpen, shares, mayShare }: PaperProps & Pick<SharingProps, 'shares' | 'mayShare'>) {
  const words = text(locale).vault
  const title = localize(paper.title, locale)
  return (
    <article className="border-b border-rule py-4">
      <h3 className="font-bold" lang={title.lang}>
        {title.text}
      </h3>
      <Tag tone={tones[paper.state]}>{words.states[paper.state]}</Tag>
      <Facts paper={paper} locale={locale} />
      <ul className="mt-2">
        {paper.files.map(({ file, name, bytes, isClean }) => (
          <li key={file}>
            {isClean && mayOpen ? (
              <a href={paths.vaultFile(file)} className="inline-flex min-h-11 items-center wrap-anywhere">
                {words.download(name)} ({formatSize(bytes)})
              </a>
            ) : (
              <span className="inline-flex min-h-11 items-center wrap-anywhere text-soft">{isClean ? name : `${name}. ${words.notOpen}`}</span>
            )}
          </li>
        ))}
      </ul>
      <Sharing paper={paper} shares={shares} mayShare={mayShare} locale={locale} />
      {paper.source === 'RESULT' ? null : <RemoveForm entry={paper.id} locale={locale} words={removalWords(locale)} about={title.text} />}
    </article>
  )
}

/** The citizen's papers by kind, each to be opened; what they handed in, to be taken out. */
export async function VaultPage({ locale, query }: VaultPageProps) {
  const actor = await requireCitizen(paths.vault(locale))
  const now = new Date()
  const [papers, shares] = await Promise.all([listVault(actor, now), listShares(actor, now)])
  const words = text(locale).vault
  const isProved = provedLately(actor, now)
  const kinds = documentTypeCodes.map((type) => ({ type, own: papers.filter(({ documentType }) => documentType === type) })).filter(({ own }) => own.length > 0)
  return (
    <>
      {(await query)['xong'] === 'da-xoa' ? <Notification tone="success" title={words.removed} announce /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {kinds.length === 0 ? <EmptyState title={words.none}>{words.noneHelp}</EmptyState> : null}
      {isProved || kinds.length === 0 ? null : (
        <div className="mb-8 max-w-text">
          <ProveAgain locale={locale} backTo={paths.vault(locale)} />
        </div>
      )}
      {kinds.map(({ type, own }) => (
        <section key={type} aria-labelledby={`loai-${type}`} className="mb-8 max-w-text">
          <h2 id={`loai-${type}`} className="text-xl">
            {words.types[type]}
          </h2>
          {own.map((paper) => (
            <Paper key={paper.id} paper={paper} locale={locale} mayOpen={isProved || paper.source === 'COMPONENT'} shares={shares} mayShare={isProved} />
          ))}
        </section>
      ))}
      {isProved && kinds.length > 0 ? (
        <p className="max-w-text">
          <a href={paths.vaultPackage(locale)} className="inline-flex min-h-11 items-center font-bold">
            {words.all}
          </a>
          <span className="block text-sm text-soft">{words.allHint}</span>
        </p>
      ) : null}
    </>
  )
}
