/** A thing of a list in a few short lines. */
export function ItemLines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>)
}
