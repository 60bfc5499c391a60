import type { ParsedMail } from 'mailparser'

export type Caught = {
  id: string
  messageId: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  /** ISO, UTC. */
  at: string
  /** Every http(s) address in the text and in the HTML, each once, in order. */
  links: string[]
}

const limit = 5000

function linksOf(text: string, html: string): string[] {
  const plain = text.match(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g) ?? []
  const linked = [...html.matchAll(/href="(https?:\/\/[^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
  return [...new Set([...plain, ...linked])]
}

/** The caught mails of this process: the newest 5,000, and how often each Message-ID arrived. */
export class Box {
  #mails: Caught[] = []
  #count = 0
  readonly #deliveries = new Map<string, number>()

  /** `to` are the recipients of the envelope. */
  add(mail: ParsedMail, to: string[], now: Date): void {
    this.#count += 1
    const id = String(this.#count)
    const messageId = mail.messageId ?? ''
    const text = mail.text ?? ''
    const html = typeof mail.html === 'string' ? mail.html : ''
    const headers = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]))
    this.#mails.unshift({
      id, messageId, from: mail.from?.text ?? '', to, subject: mail.subject ?? '', text, html, headers,
      at: now.toISOString(), links: linksOf(text, html),
    })
    this.#mails.length = Math.min(this.#mails.length, limit)
    const known = messageId || `without-message-id-${id}`
    this.#deliveries.set(known, (this.#deliveries.get(known) ?? 0) + 1)
  }

  /** Newest first. */
  list(): readonly Caught[] {
    return this.#mails
  }

  find(id: string): Caught | undefined {
    return this.#mails.find((mail) => mail.id === id)
  }

  /** How often a mail with that Message-ID was accepted since the last clearing, the dropped ones included. */
  deliveriesOf(messageId: string): number {
    return this.#deliveries.get(messageId) ?? 0
  }

  deliveries(): Record<string, number> {
    return Object.fromEntries(this.#deliveries)
  }

  clear(): void {
    this.#mails = []
    this.#deliveries.clear()
  }
}
