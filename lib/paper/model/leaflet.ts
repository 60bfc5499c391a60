/** A text, and its language where that is not the leaflet's. */
export type Said = { readonly text: string; readonly language?: 'vi' }

/** A leaflet (A4) or poster (A3) about one procedure: one page, one address. */
export type Leaflet = {
  readonly format: 'A4' | 'A3'
  readonly language: 'vi' | 'en'
  readonly product: string
  readonly ward: string
  readonly title: Said
  readonly summary: Said
  readonly facts: readonly { readonly label: string; readonly value: Said }[]
  /** Lists, in order; what does not fit is counted by `more`, and a list that has no room at all falls away. */
  readonly lists: readonly { readonly heading: string; readonly lines: readonly Said[] }[]
  readonly more: (count: number) => string
  readonly qr: { readonly value: string; readonly caption: string; readonly description: string }
  /** The address in letters, for those who cannot scan. */
  readonly address: string
  /** Lines at the foot: who helps. */
  readonly foot: readonly string[]
  /** The moment of the facts, the only date in the metadata. */
  readonly at: Date
}
