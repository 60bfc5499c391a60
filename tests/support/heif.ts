import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensurePrograms, program } from '@/scripts/support/debian.mjs'
import { png } from './sample-files'

/** Why no photograph as iPhones make them can be made here; undefined when it can. */
export const noHeic = (): string | undefined => ensurePrograms({ programs: ['heif-enc'], packages: ['libheif-examples'] })

/** A photograph as iPhones make them. */
export async function heic(width: number, height: number): Promise<Buffer> {
  const home = mkdtempSync(path.join(tmpdir(), 'heic-'))
  try {
    const [from, to] = [path.join(home, 'a.png'), path.join(home, 'a.heic')]
    writeFileSync(from, await png(width, height))
    execFileSync(program('heif-enc'), [from, '-o', to], { stdio: 'ignore' })
    return readFileSync(to)
  } finally {
    rmSync(home, { recursive: true })
  }
}
