import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'

const approvedFolder = path.join(process.cwd(), 'tests/approved/papers')

// 50 dots an inch show where everything stands and keep a page at a few kilobytes.
const dpi = 50

/** The pages of a PDF as pdftoppm draws them, in shades of grey. */
function picturesOf(pdf: Uint8Array): readonly Buffer[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'paper-'))
  try {
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', '-', path.join(folder, 'page')], { input: pdf })
    return readdirSync(folder).toSorted().map((name) => readFileSync(path.join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Grey = { readonly data: Buffer; readonly width: number; readonly height: number }

// Blurred by a dot: two versions of a renderer smooth letters differently, and nobody sees it.
async function greyOf(png: Buffer): Promise<Grey> {
  const { data, info } = await sharp(png).greyscale().blur(1).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A dot differs when its shade is this far off; a page when so many of its dots do. */
const tolerance = { shade: 48, dots: 0.002 }

/** What is seen where two pictures differ: both pale, the difference black. Null where nobody would see one. */
async function differenceOf(approved: Buffer, drawn: Buffer): Promise<Buffer | null> {
  const [before, after] = await Promise.all([greyOf(approved), greyOf(drawn)])
  if (before.width !== after.width || before.height !== after.height) return drawn
  const shown = Buffer.from(after.data.map((shade) => 200 + Math.floor(shade / 5)))
  let differing = 0
  for (const [index, shade] of before.data.entries()) {
    if (Math.abs(shade - (after.data[index] ?? 0)) <= tolerance.shade) continue
    differing += 1
    shown[index] = 0
  }
  if (differing <= tolerance.dots * before.data.length) return null
  return sharp(shown, { raw: { width: after.width, height: after.height, channels: 1 } }).png().toBuffer()
}

/**
 * Holds the pages of a PDF against the approved pictures. With APPROVE=1 in the environment they become the approved
 * ones instead; look at them before they are committed.
 * @returns what is wrong, one line each with the file that shows it
 */
export async function heldAgainstApproved(name: string, pdf: Uint8Array): Promise<readonly string[]> {
  const pages = picturesOf(pdf)
  const fileOf = (page: number) => path.join(approvedFolder, `${name}-${String(page)}.png`)
  if (process.env['APPROVE'] === '1') {
    mkdirSync(approvedFolder, { recursive: true })
    for (const [index, page] of pages.entries()) writeFileSync(fileOf(index + 1), await sharp(page).png({ palette: true, colours: 16 }).toBuffer())
    return []
  }
  const faults: string[] = existsSync(fileOf(pages.length + 1)) ? [`${name}: fewer pages than approved`] : []
  for (const [index, page] of pages.entries()) {
    const file = fileOf(index + 1)
    const shown = existsSync(file) ? await differenceOf(readFileSync(file), page) : page
    if (shown === null) continue
    const written = path.join(tmpdir(), `differs-${path.basename(file)}`)
    writeFileSync(written, shown)
    faults.push(`${path.basename(file)}: see ${written}`)
  }
  return faults
}
