import 'server-only'
import { type ZipPart, zipped } from './spreadsheet/zip'

/** Files in one ZIP archive, written as they are read; `at` stands in it as their date. */
export const writeZip = (parts: Iterable<ZipPart> | AsyncIterable<ZipPart>, at: Date): AsyncGenerator<Uint8Array> => zipped(parts, at)
