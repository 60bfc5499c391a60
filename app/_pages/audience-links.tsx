import { audienceSlugs } from '@/lib/procedure/model/life-event-slugs'
import { audiencesIn } from '@/lib/procedure/model/life-events'
import type { Version } from '@/lib/procedure/queries'
import { audienceKinds } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type AudienceLinksProps = { readonly locale: Locale; readonly procedures: readonly Version[] }

/** The audiences that have procedures, each leading to its own; nothing where no procedure tells. */
export function AudienceLinks({ locale, procedures }: AudienceLinksProps) {
  const { finding } = text(locale)
  const kinds = audienceKinds.filter((kind) => procedures.some(({ definition }) => audiencesIn(definition).includes(kind)))
  if (kinds.length === 0) return null
  return (
    <nav aria-label={finding.audienceTitle} className="mb-4">
      <h2 className="text-lg">{finding.audienceTitle}</h2>
      <ul className="flex flex-wrap gap-x-6">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={paths.audience(audienceSlugs[kind], locale)} className="inline-flex min-h-11 items-center">
              {finding.audiences[kind]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
