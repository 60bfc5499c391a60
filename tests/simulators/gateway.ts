import type { IncomingMessage, ServerResponse } from 'node:http'
import { escapeHtml, pause, readBody, sendJson } from './program'

export type Faults = {
  /** Every answer waits that long. */
  slowMs: number
  /** The next n requests are answered 500. */
  fail: number
  /** The next n requests are answered 429. */
  limit: number
  /** The next n requests are done, and their answer is lost on the way. */
  lose: number
}

/** What gateways have in common: faults that can be ordered, and the box of what they sent. */
export class Gateway<Sent extends { readonly id: string; readonly phone: string; readonly text: string; readonly at: string }, Extra extends object> {
  readonly faults: Faults & Extra
  readonly calm: Faults & Extra
  sent: Sent[] = []
  requests = 0

  constructor(extra: Extra) {
    this.calm = { slowMs: 0, fail: 0, limit: 0, lose: 0, ...extra }
    this.faults = structuredClone(this.calm)
  }

  /** Serves `/_control` (GET, POST) and `/messages` (GET, DELETE); true when it did. */
  async serveOperator(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
    if (pathname === '/_control') {
      if (request.method === 'POST') Object.assign(this.faults, JSON.parse((await readBody(request)) || '{}'))
      if (request.method === 'DELETE') Object.assign(this.faults, structuredClone(this.calm))
      sendJson(response, 200, { ...this.faults, requests: this.requests })
      return true
    }
    if (pathname !== '/messages') return false
    if (request.method === 'DELETE') {
      this.sent = []
      this.requests = 0
    }
    sendJson(response, 200, this.sent)
    return true
  }

  /** Counts a request and does what was ordered before it is looked at; true when that was the answer. */
  async misbehave(response: ServerResponse): Promise<boolean> {
    this.requests += 1
    await pause(this.faults.slowMs)
    if (this.faults.fail > 0) {
      this.faults.fail -= 1
      sendJson(response, 500, { error: 'simulated' })
      return true
    }
    if (this.faults.limit === 0) return false
    this.faults.limit -= 1
    response.setHeader('retry-after', '60')
    sendJson(response, 429, { error: 'simulated' })
    return true
  }

  /** Answers, or loses the answer. */
  answer(response: ServerResponse, body: unknown): void {
    if (this.faults.lose > 0) {
      this.faults.lose -= 1
      response.destroy()
      return
    }
    sendJson(response, 200, body)
  }
}

const style = `
*{box-sizing:border-box}body{margin:0;background:#f4f6f8;color:#1b1b1b;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
header{background:#274156;color:#fff;padding:1rem}header p{margin:0}main{max-width:48rem;margin:0 auto;padding:1rem}h1{font-size:1.5rem;line-height:1.25}
ul{list-style:none;margin:0;padding:0}li{background:#fff;border:1px solid #b8c1c9;border-radius:.375rem;margin:.75rem 0;padding:1rem;white-space:pre-wrap}.en{font-size:.9375rem;display:block}`

/** Everything a gateway sent, newest first. */
export function boxPage(title: string, titleEn: string, sent: readonly { phone: string; text: string; at: string }[]): string {
  const rows = sent.map(({ phone, text, at }) => {
    const moment = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 19)
    return `<li><strong>${escapeHtml(phone)}</strong> <time datetime="${at}">${moment}</time>\n${escapeHtml(text)}</li>`
  })
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><p><strong>${escapeHtml(title)} – dữ liệu hư cấu</strong><span class="en" lang="en">${escapeHtml(titleEn)} – nothing leaves this machine</span></p></header>
<main><h1>Tin đã gửi (${String(sent.length)})</h1>${rows.length === 0 ? '<p>Chưa có tin nào.</p>' : `<ul>${rows.join('\n')}</ul>`}</main></body></html>`
}
