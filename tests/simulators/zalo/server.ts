import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { boxPage, Gateway } from '../gateway'
import { listen, readBody, readPort, sendJson, sendPage, stopOnSignal } from '../program'
import { Tokens } from './tokens'

type Zns = { id: string; trackingId: string; phone: string; templateId: string; data: Record<string, string>; text: string; at: string; requests: number }

/**
 * `code`: what the next requests are answered in place of 0 (-144: the day's quota is used up), until 0 again;
 * `without`: phones that have no Zalo, "84905000000"; `expired`: set true, and the access tokens so far are good no more.
 */
const gateway = new Gateway<Zns, { code: number; without: string[]; expired: boolean }>({ code: 0, without: [], expired: false })

const account = { app: process.env['ZALO_APP_ID'] ?? 'demo-app', secret: process.env['ZALO_SECRET_KEY'] ?? 'demo-secret' }
const tokens = new Tokens(account.secret, process.env['ZALO_REFRESH_TOKEN'] ?? 'demo-refresh')

async function giveTokens(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await readBody(request))
  const ours = request.headers['secret_key'] === account.secret && form.get('app_id') === account.app && form.get('grant_type') === 'refresh_token'
  const given = ours ? tokens.refresh(form.get('refresh_token') ?? '', Date.now()) : null
  sendJson(response, 200, given ?? { error: -14014, error_name: 'Invalid refresh token.', error_description: 'simulated' })
}

/** A message to a phone by a registered template, taken once per tracking_id. */
async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { phone, templateId, data, trackingId } = read(await readBody(request))
  if (await gateway.misbehave(response)) return
  const error = errorOf(request, { phone, templateId, data })
  if (error !== 0) { gateway.answer(response, { error, message: 'simulated' }); return; }
  const known = trackingId === '' ? undefined : gateway.sent.find((message) => message.trackingId === trackingId)
  if (known) known.requests += 1
  const id = known?.id ?? `zns-${String(gateway.sent.length + 1)}`
  const at = new Date().toISOString()
  if (!known) gateway.sent.unshift({ id, trackingId, phone, templateId, data, text: textOf(templateId, data), at, requests: 1 })
  gateway.answer(response, {
    error: 0,
    message: 'Success',
    data: { msg_id: id, sent_time: String(Date.parse(at)), quota: { dailyQuota: '500', remainingQuota: '499' }, ...(known && { already: true }) },
  });
}

function read(body: string) {
  const asked = JSON.parse(body) as { phone?: string; template_id?: string; template_data?: Record<string, string>; tracking_id?: string }
  return { phone: asked.phone ?? '', templateId: asked.template_id ?? '', data: asked.template_data ?? {}, trackingId: asked.tracking_id ?? '' }
}

const textOf = (templateId: string, data: Record<string, string>) =>
  [`[${templateId}]`, ...Object.entries(data).map(([name, value]) => `${name}: ${value}`)].join('\n')

/** Zalo's own codes. */
function errorOf(request: IncomingMessage, { phone, templateId, data }: { phone: string; templateId: string; data: Record<string, string> }): number {
  if (gateway.faults.expired) {
    gateway.faults.expired = false
    tokens.expire(Date.now())
  }
  if (!tokens.accepts(String(request.headers['access_token'] ?? ''), Date.now())) return -124
  if (gateway.faults.code !== 0) return gateway.faults.code
  if (!/^84\d{9}$/.test(phone)) return -108
  if (!/^\d{5,}$/.test(templateId)) return -109
  if (Object.keys(data).length === 0) return -111
  if (Object.values(data).some((value) => value === '' || value.length > 200)) return -112
  return gateway.faults.without.includes(phone) ? -118 : 0
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (await gateway.serveOperator(request, response, pathname)) return
  if (request.method === 'POST' && pathname === '/v4/oa/access_token') return giveTokens(request, response)
  if (request.method === 'POST' && pathname === '/message/template') return send(request, response)
  if (pathname === '/') sendPage(response, 200, boxPage('Zalo mô phỏng', 'Zalo simulator', gateway.sent))
  else sendJson(response, 404, { error: 'not found' })
}

const web = createServer((request, response) => {
  serve(request, response).catch(() => {
    if (response.headersSent) response.destroy()
    else sendJson(response, 400, { error: 'the request could not be read' })
  })
})

const port = readPort('ZALO_PORT', 4028)
await listen(web, port, 'ZALO_PORT')
stopOnSignal(() => {
  web.close(() => process.exit(0))
  web.closeAllConnections()
})
process.stdout.write(`ready http://localhost:${String(port)}\n`)
