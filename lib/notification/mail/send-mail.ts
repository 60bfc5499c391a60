import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from '@/lib/core/env'
import { later, never, type Outcome } from '../gateway/outcome'
import type { MailWords } from '../model'
import { htmlOf, textOf } from './compose'

const transport = createTransport({
  url: env.SMTP_URL,
  pool: true,
  maxConnections: 5,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
})

/** The part behind the @ of the sender, which also owns the Message-IDs. */
const domain = /@([^>\s]+)/.exec(env.MAIL_FROM)?.[1] ?? 'localhost'

/** Codes only: what a server says may repeat the address. */
function failureOf(error: unknown): Outcome {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const answer = typeof responseCode === 'number' ? responseCode : 0
  const name = `${typeof code === 'string' ? code : 'UNKNOWN'}${answer === 0 ? '' : ` ${String(answer)}`}`
  // 5xx is final, except 530 and 535, which are about our own account and can be put right.
  if (answer >= 500 && answer < 600 && answer !== 530 && answer !== 535) return never(name)
  return later(name, code !== 'EENVELOPE' && code !== 'EMESSAGE')
}

/** Hands one mail to the SMTP server. The Message-ID follows from `id`, so a repeated mail can be recognised. */
export async function sendMail({ id, to, words, url }: { id: string; to: string; words: MailWords; url: string | null }): Promise<Outcome> {
  try {
    await transport.sendMail({
      from: env.MAIL_FROM,
      to,
      messageId: `<${id}@${domain}>`,
      // A line break would begin another header.
      subject: words.subject.replace(/\s+/g, ' '),
      text: textOf(words, url),
      html: htmlOf(words, url),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': words.locale },
    })
    return { sent: true, gatewayId: null }
  } catch (error) {
    return failureOf(error)
  }
}
