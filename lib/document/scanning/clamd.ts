import 'server-only'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type Scanner = { readonly host: string; readonly port: number }

/** Milliseconds: for a connection, and without a word once connected. */
const patience = 20_000

/** INSTREAM of clamd: each piece after its length, and a length of zero at the end. */
async function* framed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for await (const piece of source) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.byteLength)
    yield length
    yield piece
  }
  yield Buffer.alloc(4)
}

/**
 * What ClamAV says of these bytes. Anything but a clear OK is 'dirty', also that they are too large for it to look at;
 * 'silent' is when it cannot be reached, or breaks off without an answer.
 */
export async function scan(source: AsyncIterable<Uint8Array>, { host, port }: Scanner): Promise<'clean' | 'dirty' | 'silent'> {
  const socket = connect({ host, port, timeout: patience })
  socket.once('timeout', () => socket.destroy())
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  // It may answer and hang up before all is sent; the answer counts.
  await pipeline(Readable.from(framed(source)), socket).catch(() => undefined)
  await closed
  if (answer === '') return 'silent'
  return answer === 'stream: OK\0' ? 'clean' : 'dirty'
}
