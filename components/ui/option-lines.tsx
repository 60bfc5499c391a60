'use client'

export type OptionLinesProps = {
  /** One option a line: its value, or value, tab, label; what follows another tab is not shown. */
  readonly lines: string
  /** True in a datalist, where a value is its own label. */
  readonly bare?: boolean
}

/**
 * The options of a long list. They travel as one text, from which they are made where the page is drawn: as elements,
 * a list of nations or communes would cost the server more than the rest of the page.
 */
export function OptionLines({ lines, bare = false }: OptionLinesProps) {
  return lines.split('\n').map((line) => {
    const [value = '', label = bare ? undefined : value] = line.split('\t')
    return (
      <option key={value} value={value}>
        {label}
      </option>
    )
  })
}
