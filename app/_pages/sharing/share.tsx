import { env } from '@/lib/core/env'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { CopyLink } from './copy-link'

export type ShareProps = {
  readonly locale: Locale
  /** Code of the procedure. */
  readonly code: string
  /** The page to share, without a host. */
  readonly path: string
}

/** Their own pages for sharing, opened as links: nothing of theirs runs or is loaded here. */
const zalo = (url: string) => `https://button-share.zalo.me/share_external?${new URLSearchParams({ d: Buffer.from(JSON.stringify({ url })).toString('base64'), url }).toString()}`
const facebook = (url: string) => `https://www.facebook.com/sharer/sharer.php?${new URLSearchParams({ u: url }).toString()}`

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
          <a href={zalo(by('zalo'))} rel="noopener noreferrer" className={link}>
            {words.zalo}
          </a>
        </li>
        <li>
          <a href={facebook(by('facebook'))} rel="noopener noreferrer" className={link}>
            {words.facebook}
          </a>
        </li>
      </ul>
      <CopyLink address={by('chia-se')} words={{ address: words.address, copy: words.copy, copied: words.copied, notCopied: words.notCopied }} />
      <h3 className="mt-6 text-lg">{words.print}</h3>
      <ul className="flex flex-wrap gap-x-8">
        <li>
          <a href={paths.leaflet(code)} className={link}>
            {words.leaflet}
          </a>
        </li>
        <li>
          <a href={paths.poster(code)} className={link}>
            {words.poster}
          </a>
        </li>
      </ul>
    </section>
  )
}
