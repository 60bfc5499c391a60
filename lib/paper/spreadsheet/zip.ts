import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { dayOf, minuteOf } from '@/lib/core/dates'

/** One file of the archive, told in pieces. */
export type ZipPart = { readonly name: string; readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array> }

type Written = { readonly name: Buffer; readonly crc: number; readonly packed: number; readonly size: number; readonly offset: number }

// Names in UTF-8, and sizes told after the content, since it is written as it comes.
const flags = 0x0808
const deflated = 8
const version = 20

function record(size: number, fields: readonly (readonly [2 | 4, number])[], ...rest: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(size)
  let at = 0
  for (const [width, value] of fields) at = width === 2 ? head.writeUInt16LE(value, at) : head.writeUInt32LE(value, at)
  return Buffer.concat([head, ...rest])
}

/** Date and time as MS-DOS wrote them, which is how an archive does. */
function dosMoment(at: Date): readonly [number, number] {
  const [year = 1980, month = 1, day = 1] = dayOf(at).split('-').map(Number)
  const minute = minuteOf(at)
  return [(Math.floor(minute / 60) << 11) | ((minute % 60) << 5), ((year - 1980) << 9) | (month << 5) | day]
}

/**
 * A ZIP archive, written as it is read: whatever the size of a part, a few blocks of it are in memory.
 * Source: PKWARE APPNOTE 6.3.10, without its extensions for more than 4 GB.
 */
export async function* zipped(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>, at: Date): AsyncGenerator<Uint8Array> {
  const [time, date] = dosMoment(at)
  const written: Written[] = []
  let offset = 0
  for await (const { name: text, content } of parts) {
    const name = Buffer.from(text)
    const told = [[4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]] as const
    const head = record(30, [[4, 0x04034b50], [2, version], [2, flags], [2, deflated], [2, time], [2, date], ...told], name)
    yield head
    const tally = { crc: 0, size: 0 }
    let packed = 0
    for await (const block of packedBlocks(content, tally)) {
      packed += block.length
      yield block
    }
    yield record(16, [[4, 0x08074b50], [4, tally.crc], [4, packed], [4, tally.size]])
    written.push({ name, crc: tally.crc, packed, size: tally.size, offset })
    offset += head.length + packed + 16
  }
  yield directory(written, offset, [time, date])
}

async function* packedBlocks(content: ZipPart['content'], tally: { crc: number; size: number }): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const piece of content) {
      const bytes = Buffer.from(piece as string)
      tally.crc = crc32(bytes, tally.crc)
      tally.size += bytes.length
      yield bytes
    }
  }
  const deflate = createDeflateRaw()
  // What goes wrong on the way in destroys the stream, and is thrown by the loop below.
  pipeline(Readable.from(counted()), deflate).catch(() => undefined)
  for await (const block of deflate) yield block as Buffer
}

function directory(written: readonly Written[], offset: number, [time, date]: readonly [number, number]): Buffer {
  const entries = written.map(({ name, crc, packed, size, offset: start }) =>
    record(
      46,
      [
        [4, 0x02014b50], [2, version], [2, version], [2, flags], [2, deflated], [2, time], [2, date], [4, crc], [4, packed], [4, size],
        [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, start],
      ],
      name,
    ))
  const all = Buffer.concat(entries)
  return Buffer.concat([all, record(22, [[4, 0x06054b50], [2, 0], [2, 0], [2, written.length], [2, written.length], [4, all.length], [4, offset], [2, 0]])])
}
