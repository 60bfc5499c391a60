import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import type { VersionSummary } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'

const words = officialText.procedures.versions

export type Standing = 'draft' | 'planned' | 'now' | 'past'

/** Where a version stands at that moment. */
export function standingOf({ state, validFrom, validTo }: VersionSummary, now: Date): Standing {
  if (state === 'DRAFT' || validFrom === null) return 'draft'
  if (validFrom > now) return 'planned'
  return validTo !== null && validTo <= now ? 'past' : 'now'
}

const tones = { draft: 'waiting', planned: 'info', now: 'done', past: 'stopped' } as const

/** The standing as a tag. */
export const StandingTag = ({ standing }: { readonly standing: Standing }) => <Tag tone={tones[standing]}>{words[standing]}</Tag>

/** "Từ 08:00 01/07/2026 đến 00:00 01/01/2027". */
export function validityOf({ validFrom, validTo }: Pick<VersionSummary, 'validFrom' | 'validTo'>): string {
  if (validFrom === null) return '–'
  const from = `${words.from} ${formatMoment(validFrom)}`
  return validTo === null ? from : `${from} ${words.until} ${formatMoment(validTo)}`
}

/** The standing in words. */
export const standingText = (version: VersionSummary, now: Date): string => words[standingOf(version, now)]
