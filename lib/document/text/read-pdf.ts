import 'server-only'
import { Worker } from 'node:worker_threads'
import { textLimits } from '../model'
import type { PdfToRead } from './pdf-pages'

/**
 * The text of a PDF, page by page, or null where it is broken, too large or too slow. A stranger's file is read in a thread
 * of its own, so that nothing worse than that can come of it.
 */
export function readPdf(bytes: Uint8Array): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-pages.ts', import.meta.url), {
      workerData: { bytes, pages: textLimits.pages, characters: textLimits.characters } satisfies PdfToRead,
      execArgv: ['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: textLimits.megabytes },
      stdout: true,
      stderr: true,
    })
    const end = (pages: readonly string[] | null) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(pages)
    }
    const timer = setTimeout(() => end(null), textLimits.milliseconds)
    worker.once('message', end)
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
}
