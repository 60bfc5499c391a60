import type { MailWords, ShippedWords } from '../model'
import type { EmailContent, SmsContent, ZaloContent } from '../schema'
import { fill, type Values } from './placeholders'
import { withoutDiacritics } from './sms'

/** The e-mail: the administrator's words where there are any, between the shipped greeting and closing. */
export function mailOf(shipped: ShippedWords, changed: EmailContent | null, values: Values): MailWords {
  const { locale, greeting, closing, footer } = shipped
  const subject = changed?.subject ?? shipped.subject
  const lines = changed ? changed.body.split(/\n\s*\n/).map((paragraph) => paragraph.trim()) : shipped.lines
  const button = changed ? changed.button || shipped.button : shipped.button
  return { locale, greeting, closing, footer, subject: fill(subject, values), lines: lines.map((line) => fill(line, values)), button: fill(button, values) }
}

/** The text message, with or without diacritics. */
export function smsOf(shipped: ShippedWords, changed: SmsContent | null, values: Values, plain: boolean): string {
  const text = fill(changed?.text ?? shipped.sms, values).trim()
  return plain ? withoutDiacritics(text) : text.normalize('NFC')
}

/** The parameters of a ZNS template, filled in; Zalo takes none that is empty. */
export const zaloOf = ({ params }: ZaloContent, values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, fill(value, values).trim() || '-']))
