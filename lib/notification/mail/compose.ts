import 'server-only'
import type { MailWords } from '../model'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** The mail for readers without HTML: paragraphs, the bare address on its own line. */
export const textOf = (words: MailWords, url: string | null): string =>
  [words.greeting, ...words.lines, ...(url === null ? [] : [`${words.button}:\n${url}`]), words.closing, `--\n${words.footer}`].join('\n\n')

/** The same as HTML; no picture and no script, nothing is loaded from anywhere. */
export function htmlOf(words: MailWords, url: string | null): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escape(text)}</p>`
  const link = url === null ? '' : `<p style="margin:0 0 16px"><a href="${escape(url)}" style="display:inline-block;padding:12px 20px;background:#8a1420;color:#ffffff;text-decoration:none;border-radius:4px">${escape(words.button)}</a></p>
<p style="margin:0 0 16px;word-break:break-all">${escape(url)}</p>`
  return `<!doctype html>
<html lang="${words.locale}"><head><meta charset="utf-8"><title>${escape(words.subject)}</title></head>
<body style="margin:0;padding:16px;font:16px/1.5 Arial,sans-serif;color:#1b1b1b">
${[words.greeting, ...words.lines].map(paragraph).join('\n')}
${link}
${paragraph(words.closing)}
<p style="margin:0;color:#4a4a4a;font-size:14px">${escape(words.footer)}</p>
</body></html>`
}
