import sharp from 'sharp'

/** The smallest PDF a reader opens. */
export const pdf = (words = 'giay chung sinh') =>
  Buffer.from(
    `%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  )

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c33' } })
export const jpeg = (width = 40, height = 30) => picture(width, height).jpeg().toBuffer()
export const png = (width = 40, height = 30) => picture(width, height).png().toBuffer()

/** The head of a PNG that says it is very large; its pixels are missing, for nobody should get as far as reading them. */
export async function hugePng(width: number, height: number): Promise<Buffer> {
  const head = await png(1, 1)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29)
  return head
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A web stream of these chunks, as a request's body is. */
export const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
