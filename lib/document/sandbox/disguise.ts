import 'server-only'

// What hides a second file in a first: whoever opens it with another program than we expect sees something else.

const zipEnd = Buffer.from('PK\x05\x06', 'latin1')
const zipEntry = Buffer.from('PK\x01\x02', 'latin1')
const longestZipComment = 65_535 + 22

/** A ZIP is read from its end, so it can stand behind or inside anything. */
const holdsZip = (bytes: Buffer) => bytes.subarray(-longestZipComment).includes(zipEnd) && bytes.includes(zipEntry)

/** Markup that a browser or a server would run. */
const runs = /<(?:!doctype\s+html|html|script|svg|iframe|body|\?php)[\s>]/i

/** Line ends, blanks and zeros are no second file. */
const isPadding = (bytes: Buffer) => bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))

/** Where a JPEG ends: right behind the marker that closes its first picture; -1 where none does. */
function endOfJpeg(bytes: Buffer): number {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) return bytes.indexOf(Buffer.of(0xff, 0xd9), at) + 2
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return -1
}

function endOfPng(bytes: Buffer): number {
  const at = bytes.lastIndexOf('IEND', undefined, 'latin1')
  return at < 0 ? -1 : at + 8
}

/** Phones put a second picture (depth, brightness, motion) or notes of their own behind the first. */
const isFromPhone = (rest: Buffer) => (rest[0] === 0xff && rest[1] === 0xd8) || /SEF[HT]/.test(rest.toString('latin1')) || rest.subarray(4, 8).toString('latin1') === 'ftyp'

/** True for a picture that is something else besides. */
export function isDisguisedPicture(bytes: Buffer, mediaType: string): boolean {
  if (holdsZip(bytes) || runs.test(bytes.toString('latin1'))) return true
  const end = mediaType === 'image/jpeg' ? endOfJpeg(bytes) : mediaType === 'image/png' ? endOfPng(bytes) : bytes.length
  if (end < 2 || end >= bytes.length) return false
  const rest = bytes.subarray(end)
  return !isPadding(rest) && !(mediaType === 'image/jpeg' && isFromPhone(rest))
}

/** True for a PDF that does not begin at its beginning, goes on behind its end, or is a ZIP besides. */
export function isDisguisedPdf(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF', undefined, 'latin1')
  return !bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || holdsZip(bytes) || (end >= 0 && !isPadding(bytes.subarray(end + 5)))
}
