import type { LocalizedText } from '@/lib/form/schema'
import type { AudienceKind } from '../../schema'

/** What the import writes of its own into a definition; lib/text holds it. */
export type CatalogueWords = {
  readonly source: LocalizedText
  readonly summary: (sector: string, outcome: string | null) => LocalizedText
  readonly audience: LocalizedText
  readonly audiences: Readonly<Record<AudienceKind, LocalizedText>>
  readonly feeNotPublished: LocalizedText
  readonly feeFree: LocalizedText
  readonly feeSetByCouncil: LocalizedText
  readonly feeNotSet: LocalizedText
  readonly feeLabel: LocalizedText
  /** The catalogue's own words, cited because they leave a doubt. */
  readonly feeCited: (lines: string) => LocalizedText
  readonly channel: (channel: 'ONLINE' | 'COUNTER' | 'POST' | null, amount: string, note: string) => string
  readonly timeMissing: LocalizedText
  readonly timeWithoutUnit: (value: string) => LocalizedText
  readonly timeByCase: (values: string) => LocalizedText
  readonly componentHeading: (heading: string) => LocalizedText
  readonly componentNotes: string
}
