import { execFileSync, spawnSync } from 'node:child_process'

/** True where poppler-utils is installed: it reads a PDF back independently of the code that wrote it. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).error === undefined

const run = (program: string, options: readonly string[], pdf: Uint8Array) =>
  execFileSync(program, [...options, '-'], { input: pdf, encoding: 'utf8' })

/** The text page by page, blanks and line breaks as one space, so that a wrapped name is found whole. */
export const pagesOf = (pdf: Uint8Array) =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })
    .split('\f')
    .map((page) => page.replace(/\s+/g, ' '))

export const textOf = (pdf: Uint8Array) => pagesOf(pdf).join(' ')

/** "Title: …", "Pages: …", one line each. */
export const infoOf = (pdf: Uint8Array) => run('pdfinfo', [], pdf)

/** The tags, one line each, indented. */
export const structureOf = (pdf: Uint8Array) => run('pdfinfo', ['-struct'], pdf)

/** One line for each font: name, type, encoding, embedded, subset, unicode. */
export const fontsOf = (pdf: Uint8Array) => run('pdffonts', [], pdf).trim().split('\n').slice(2)

export const pageCountOf = (pdf: Uint8Array) => Number(/^Pages:\s+(\d+)/m.exec(infoOf(pdf))?.[1])
