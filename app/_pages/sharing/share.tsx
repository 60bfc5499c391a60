import { env } from '@/lib/core/env'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { CopyLink } from './copy-link'
import { facebookShare, zaloShare } from './share-links'

export type ShareProps = {
  readonly locale: Locale
  /** Code of the procedure. */
  readonly code: string
  /** The page to share, without a host. */
  readonly path: string
}

const link = 'inline-flex min-h-11 items-center'

/** Ways to hand the page on, each with its own channel; and what can be printed. */
export function Share({ locale, code, path }: ShareProps) {
  const words = text(locale).sharing
  const by = (referral: string) => `${env.PUBLIC_URL}${paths.referred(referral, path)}`
  return (
    <section aria-labelledby="chia-se" className="mb-10 max-w-text">
      <h2 id="chia-se" className="mb-2 text-xl">
        {words.title}
      </h2>
      <p>{words.lead}</p>
      <ul className="mb-3 flex flex-wrap gap-x-8">
        <li>
          <a href={zaloShare(by('zalo'))} rel="noopener noreferrer" className={link}>
            {words.zalo}
          </a>
        </li>
        <li>
          <a href={facebookShare(by('facebook'))} rel="noopener noreferrer" className={link}>
            {words.facebook}
          </a>
        </li>
      </ul>
      <CopyLink address={by('chia-se')} words={{ address: words.address, copy: words.copy, copied: words.copied, notCopied: words.notCopied }} />
      <h3 className="mt-6 text-lg">{words.print}</h3>
      <ul className="flex flex-wrap gap-x-8">
        <li>
          <a href={paths.leaflet(code, locale)} className={link}>
            {words.leaflet}
          </a>
        </li>
        <li>
          <a href={paths.poster(code, locale)} className={link}>
            {words.poster}
          </a>
        </li>
      </ul>
    </section>
  )
}
