import 'server-only'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import busboy from 'busboy'

/** A request of so many bytes is refused unread. */
const maxUploadBytes = 100 * 1024 * 1024

export type UploadedPart = { readonly field: string; readonly name: string; readonly content: Readable }

/**
 * Reads a multipart form as it comes in, holding no file in memory: `take` gets each chosen file in turn and must read
 * its content to the end. Answers the text entries in their order.
 * 'too-large': more than `maxUploadBytes`; 'broken-off': no multipart form, or it ended in the middle.
 */
export async function readUpload(request: Request, take: (part: UploadedPart) => Promise<void>): Promise<[string, string][] | 'too-large' | 'broken-off'> {
  if (Number(request.headers.get('content-length') ?? 0) > maxUploadBytes) return 'too-large'
  const type = request.headers.get('content-type')
  if (!request.body || !type?.startsWith('multipart/form-data')) return 'broken-off'
  try {
    return await parse(Readable.fromWeb(request.body as NodeStream<Uint8Array>), type, take)
  } catch (error) {
    if (error instanceof BrokenOff) return error.why
    throw error
  }
}

class BrokenOff extends Error {
  readonly why: 'too-large' | 'broken-off'
  constructor(why: 'too-large' | 'broken-off') {
    super(why)
    this.why = why
  }
}

async function parse(body: Readable, type: string, take: (part: UploadedPart) => Promise<void>): Promise<[string, string][]> {
  const entries: [string, string][] = []
  const parser = busboy({ headers: { 'content-type': type }, defParamCharset: 'utf8', limits: { fields: 4000, fieldSize: 64 * 1024, files: 60 } })
  let taken = Promise.resolve()
  let bytes = 0
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value) => {
      entries.push([name, value])
    })
    parser.on('file', (field, content, { filename }) => {
      // One after the other: the parser waits until the content before is read. A field nobody chose a file for is empty.
      taken = taken.then(() => (filename ? take({ field, name: filename, content }) : void content.resume()))
      taken.catch((error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)))
        body.destroy()
      })
    })
    parser.on('close', resolve)
    parser.on('error', () => {
      reject(new BrokenOff('broken-off'))
    })
    body.on('error', (error) => {
      reject(error instanceof BrokenOff ? error : new BrokenOff('broken-off'))
      parser.destroy()
    })
    body.on('data', (chunk: Uint8Array) => {
      bytes += chunk.byteLength
      if (bytes > maxUploadBytes) body.destroy(new BrokenOff('too-large'))
    })
  })
  body.pipe(parser)
  await ended
  await taken
  return entries
}
