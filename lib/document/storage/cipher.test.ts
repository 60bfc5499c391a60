import { createSecretKey, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { seal, sealedSize, sealedSpan, unseal } from './cipher'

const key = createSecretKey(randomBytes(32))
const frame = 64 * 1024

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const sealed = (plain: Buffer) => all(seal(key, Readable.from([plain.subarray(0, 10), plain.subarray(10)])))
function open(bytes: Buffer, length: number, first = 0, last = Math.max(0, length - 1), by = key): Promise<Buffer> {
  const span = sealedSpan({ first, last }, length)
  return all(unseal(by, { first, last }, length, Readable.from([bytes.subarray(span.first, span.last + 1)])))
}

describe('an encrypted content', () => {
  it.each([0, 1, frame - 1, frame, frame + 1, 2 * frame, 3 * frame + 17])('of %d bytes is read back, whole', async (length) => {
    const plain = randomBytes(length)
    const bytes = await sealed(plain)
    expect(bytes.length).toBe(sealedSize(length))
    expect((await open(bytes, length)).equals(plain)).toBe(true)
  })

  it.each([[0, 0], [5, 9], [frame - 1, frame], [frame, 2 * frame - 1], [frame + 3, 3 * frame + 2], [3 * frame, 3 * frame + 16]])('is read from %d to %d', async (first, last) => {
    const plain = randomBytes(3 * frame + 17)
    expect((await open(await sealed(plain), plain.length, first, last)).equals(plain.subarray(first, last + 1))).toBe(true)
  })

  const step = frame + 16
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['one bit is another', (bytes) => (bytes.writeUInt8(bytes.readUInt8(step + 7) ^ 1, step + 7), bytes)],
    ['two frames changed places', (bytes) => Buffer.concat([bytes.subarray(step, 2 * step), bytes.subarray(0, step), bytes.subarray(2 * step)])],
    ['a frame is missing', (bytes) => Buffer.concat([bytes.subarray(0, step), bytes.subarray(2 * step)])],
    ['the last frame is missing', (bytes) => bytes.subarray(0, 2 * step)],
    ['the end is missing', (bytes) => bytes.subarray(0, -1)],
    ['a frame comes twice', (bytes) => Buffer.concat([bytes.subarray(0, step), bytes])],
  ])('is refused where %s', async (_, change) => {
    const plain = randomBytes(2 * frame + 17)
    await expect(open(change(await sealed(plain)), plain.length)).rejects.toThrow()
  })

  it('is refused with another key, and where its length is another', async () => {
    const bytes = await sealed(randomBytes(2 * frame))
    await expect(open(bytes, 2 * frame, 0, 9, createSecretKey(randomBytes(32)))).rejects.toThrow()
    await expect(open(bytes.subarray(0, step), frame)).rejects.toThrow()
  })
})
