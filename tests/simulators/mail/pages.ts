import { escapeHtml } from '../program'
import type { Caught } from './box'

const style = `
*{box-sizing:border-box}body{margin:0;background:#f4f6f8;color:#1b1b1b;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
header{background:#274156;color:#fff;padding:1rem}header p{margin:0}main{max-width:48rem;margin:0 auto;padding:1rem}h1{font-size:1.5rem;line-height:1.25}
ul{list-style:none;margin:0;padding:0}li,article{background:#fff;border:1px solid #b8c1c9;border-radius:.375rem;margin:.75rem 0;padding:1rem}
a{color:#0b4a8f;display:inline-block;min-height:2.75rem;padding:.5rem 0}a:focus-visible{outline:4px solid #0b5cad;outline-offset:2px}
dt{font-weight:600}dd{margin:0 0 .5rem}p.text{white-space:pre-wrap}.en{font-size:.9375rem;color:#444;display:block}header .en{color:#fff}`

const en = (text: string) => `<span class="en" lang="en">${escapeHtml(text)}</span>`

function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Hộp thư mô phỏng</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><p><strong>Hộp thư mô phỏng – dữ liệu hư cấu</strong>${en('Mail simulator – nothing leaves this machine')}</p></header><main>${body}</main></body></html>`
}

/** "14:05:09 23/11/2026" in Việt Nam's time. */
function moment(at: string): string {
  const [day = '', time = ''] = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19).split('T')
  return `${time} ${day.split('-').reverse().join('/')}`
}

/** Every caught mail, newest first. */
export function listPage(mails: readonly Caught[]): string {
  const rows = mails.map(
    (mail) => `<li><a href="/messages/${mail.id}">${escapeHtml(mail.subject || '(không có tiêu đề)')}</a>
<div>Gửi đến ${escapeHtml(mail.to.join(', '))}, lúc <time datetime="${mail.at}">${moment(mail.at)}</time></div></li>`,
  )
  const empty = `<p>Chưa có thư nào.</p><p>${en('No mail yet.')}</p>`
  return layout('Thư đã nhận', `<h1>Thư đã nhận (${String(mails.length)})</h1>${rows.length === 0 ? empty : `<ul>${rows.join('\n')}</ul>`}`)
}

/** One mail as text, its links clickable. */
export function mailPage(mail: Caught): string {
  const text = escapeHtml(mail.text).replace(/https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`)
  const others = mail.links.filter((link) => !mail.text.includes(link))
  const further = others.map((link) => `<li><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></li>`).join('')
  return layout(
    mail.subject,
    `<p><a href="/">Tất cả thư ${en('All mails')}</a></p><h1>${escapeHtml(mail.subject || '(không có tiêu đề)')}</h1>
<dl><dt>Từ</dt><dd>${escapeHtml(mail.from)}</dd><dt>Đến</dt><dd>${escapeHtml(mail.to.join(', '))}</dd>
<dt>Lúc</dt><dd><time datetime="${mail.at}">${moment(mail.at)}</time></dd></dl>
<article><p class="text">${text}</p></article>${further === '' ? '' : `<h2>Liên kết</h2><ul>${further}</ul>`}`,
  )
}

export const missingPage = (): string =>
  layout('Không tìm thấy', `<h1>Không tìm thấy</h1><p>Không có trang hoặc thư này.</p><p><a href="/">Tất cả thư</a></p>`)
