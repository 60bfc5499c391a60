import 'server-only'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

// Runs in a thread of its own, which whoever started it ends when it takes too long or too much memory.

export type PdfToRead = { readonly bytes: Uint8Array; readonly pages: number; readonly characters: number }

type Item = { readonly str?: string; readonly hasEOL?: boolean }

const lineOf = ({ str = '', hasEOL = false }: Item) => (hasEOL ? `${str}\n` : str)

/** The text of each page; '' for a page that has none. What is beyond the limits is left unread. */
async function pagesOf({ bytes, pages: most, characters }: PdfToRead): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: string[] = []
  let left = characters
  for (let number = 1; number <= Math.min(pdf.numPages, most) && left > 0; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const text = (items as readonly Item[]).map(lineOf).join('').normalize('NFC').replaceAll('\0', '').slice(0, left)
    pages.push(text)
    left -= text.length
  }
  return pages
}

parentPort?.postMessage(await pagesOf(workerData as PdfToRead))
