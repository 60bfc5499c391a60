import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { boxPage, Gateway } from '../gateway'
import { listen, readBody, readPort, sendJson, sendPage, stopOnSignal } from '../program'

type Sms = { id: string; requestId: string; phone: string; text: string; unicode: boolean; at: string; requests: number }

/** `code`: what the next requests are answered in place of 100 ("103": no money left), until set to "" again. */
const gateway = new Gateway<Sms, { code: string }>({ code: '' })

const account = { key: process.env['SMS_API_KEY'] ?? 'demo-key', secret: process.env['SMS_SECRET'] ?? 'demo-secret', brandname: process.env['SMS_BRANDNAME'] ?? 'MOTCUA' }

/** A brandname gateway as eSMS documents it: one text, taken once per RequestId. */
async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = JSON.parse(await readBody(request)) as Partial<Record<string, string>>
  if (await gateway.misbehave(response)) return
  const known = gateway.sent.find(({ requestId }) => requestId === asked['RequestId'])
  const refused = refusal(asked)
  if (refused !== null) { gateway.answer(response, { CodeResult: refused, ErrorMessage: 'simulated' }); return; }
  if (known) {
    known.requests += 1
    gateway.answer(response, { CodeResult: '124', ErrorMessage: 'Duplicate RequestId', SMSID: known.id }); return;
  }
  const sms = {
    id: `sms-${String(gateway.sent.length + 1)}`, requestId: asked['RequestId'] ?? '', phone: asked['Phone'] ?? '', text: asked['Content'] ?? '',
    unicode: asked['IsUnicode'] === '1', at: new Date().toISOString(), requests: 1,
  }
  gateway.sent.unshift(sms)
  gateway.answer(response, { CodeResult: '100', CountRegenerate: 0, SMSID: sms.id });
}

function refusal(asked: Partial<Record<string, string>>): string | null {
  if (asked['ApiKey'] !== account.key || asked['SecretKey'] !== account.secret) return '101'
  if (gateway.faults.code !== '') return gateway.faults.code
  if (asked['Brandname'] !== account.brandname) return '104'
  if (!/^(?:0|84)\d{9}$/.test(asked['Phone'] ?? '')) return '108'
  const foreign = /[^\u0020-\u007e\n]/.test(asked['Content'] ?? '')
  return !asked['Content'] || (foreign && asked['IsUnicode'] !== '1') ? '146' : null
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (await gateway.serveOperator(request, response, pathname)) return
  if (request.method === 'POST' && pathname === '/MainService.svc/json/SendMultipleMessage_V4_post_json/') return send(request, response)
  if (pathname === '/') sendPage(response, 200, boxPage('Cổng tin nhắn SMS mô phỏng', 'SMS simulator', gateway.sent))
  else sendJson(response, 404, { error: 'not found' })
}

const web = createServer((request, response) => {
  serve(request, response).catch(() => {
    if (response.headersSent) response.destroy()
    else sendJson(response, 400, { error: 'the request could not be read' })
  })
})

const port = readPort('SMS_PORT', 4027)
await listen(web, port, 'SMS_PORT')
stopOnSignal(() => {
  web.close(() => process.exit(0))
  web.closeAllConnections()
})
process.stdout.write(`ready http://localhost:${String(port)}\n`)
