export type CalendarEntry = {
  /** The same for each file of the same appointment, so that a calendar puts the later in place of the earlier. */
  readonly uid: string
  readonly madeAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly title: string
  readonly place: string
  readonly url: string
  readonly isOn: boolean
}

/** "20261123T003000Z" (RFC 5545, 3.3.5). */
const utc = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** What separates values is written with a backslash (RFC 5545, 3.3.11). */
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`)

const mostOctets = 75
const octetsOf = (text: string) => new TextEncoder().encode(text).length

/** A line of more than 75 octets goes on in the next after a space, and never in the middle of a letter (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines = ['']
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > mostOctets) {
      lines.push(' ')
      octets = 1
    }
    lines.push(`${lines.pop() ?? ''}${letter}`)
    octets += size
  }
  return lines.join('\r\n')
}

/** An appointment as a calendar takes it in (RFC 5545). */
export function calendarFile({ uid, madeAt, startsAt, endsAt, title, place, url, isOn }: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mot Cua//Lich hen//VI', 'METHOD:PUBLISH', 'BEGIN:VEVENT',
    `UID:${uid}`, `DTSTAMP:${utc(madeAt)}`, `DTSTART:${utc(startsAt)}`, `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`, `LOCATION:${escaped(place)}`, `URL:${url}`, `STATUS:${isOn ? 'CONFIRMED' : 'CANCELLED'}`,
    'END:VEVENT', 'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
