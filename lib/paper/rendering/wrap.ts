import 'server-only'
import 'server-only'
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'
export type Run = { readonly text: string; readonly face: Face }
export type Line = readonly Run[]
export type Measure = (text: string, face: Face) => number

/**
 * Breaks runs of text into lines no wider than `width`: at spaces, at line breaks, and inside a word (an address, a
 * hash) that alone is wider than a line. Control characters are dropped and letters composed, because a decomposed
 * "ệ" would be drawn as three glyphs. Always gives at least one line.
 */
export function wrap(runs: readonly Run[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = []
  let line: Run[] = []
  let used = 0

  const close = () => {
    lines.push(joined(line))
    line = []
    used = 0
  }
  const put = (text: string, face: Face) => {
    line.push({ text, face })
    used += measure(text, face)
  }

  for (const { text, face } of runs) {
    for (const token of tokens(text)) {
      if (token === '\n') close()
      else if (token === ' ') {
        if (used > 0) put(token, face)
      } else {
        // A space that ends a line is dropped with `joined`, so only the word itself has to fit.
        if (used > 0 && used + measure(token, face) > width) close()
        const pieces = used + measure(token, face) > width ? cut(token, face, width, measure) : [token]
        for (const [index, piece] of pieces.entries()) {
          if (index > 0) close()
          put(piece, face)
        }
      }
    }
  }
  close()
  return lines
}

const tokens = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[ \t]+/g, ' ')
    .split(/( |\n)/)
    .filter((token) => token !== '')

function cut(word: string, face: Face, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, face) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

function joined(line: readonly Run[]): Line {
  const runs: Run[] = []
  for (const run of line) {
    const last = runs.at(-1)
    if (last?.face === run.face) runs[runs.length - 1] = { text: last.text + run.text, face: run.face }
    else runs.push(run)
  }
  const last = runs.at(-1)
  if (last === undefined) return runs
  const text = last.text.replace(/ +$/, '')
  return text === '' ? runs.slice(0, -1) : [...runs.slice(0, -1), { text, face: last.face }]
}
