import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Server } from 'node:net'

/** The words of the request's body as UTF-8; refuses more than 1 MB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > 1_000_000) throw new Error('the body is larger than 1 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** No `form-action`: Chromium would hold the redirect back to the portal against it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'same-origin',
  })
  response.end(html)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe for element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A port from the environment, 1 to 65535. */
export function readPort(name: string, fallback: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  return fail(`${name} must be a port between 1 and 65535, got "${text}"`)
}

/** Ends the program with one line that says why. */
function fail(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

/** Resolves when the server accepts connections; a taken port ends the program and names the setting to change. */
export function listen(server: Server, port: number, setting: string): Promise<void> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') fail(`port ${String(port)} is taken: stop what uses it or set ${setting} to another`)
      fail(`could not listen on port ${String(port)}: ${error.message}`)
    })
    server.listen(port, () => {
      resolve()
    })
  })
}

/** Runs `close` once on SIGTERM or SIGINT and leaves; open connections get one second. */
export function stopOnSignal(close: () => void): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    close()
    setTimeout(() => process.exit(0), 1000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
