/**
 * The registries of the state, simulated: one program, a path for each.
 *
 *   /dan-cu                      national population, SOAP of service 037
 *   /ho-tich /cu-tru /doanh-nghiep /bao-hiem /dat-dai /y-te     …/v1/tra-cuu, signed JSON
 *
 * How to steer it, for one registry or, without a name, for all:
 *
 *   GET    /_control[/ho-tich]   what is ordered, and how many questions came
 *   POST   /_control[/ho-tich]   {"down": true}  {"slowMs": 5000}  {"limit": 3}  {"fail": 2}  {"lose": 1}  {"wrong": "drip"}
 *   DELETE /_control[/ho-tich]   everything as usual again
 *   GET    /_people              the 2,000 fictional people, with what is missing or odd about each
 *
 * `down`: the connection is cut; `slowMs`: each answer waits that long; `limit`: so many times 429; `fail`: so many times 500;
 * `lose`: so many answers are cut; `wrong`: "malformed", "cut", "other" (an answer to somebody else's question), "bare" (a
 * record without what it must say), "huge", "drip" (a few bytes a second), "redirect", "entities", until "" again.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Gateway } from '../gateway'
import { escapeHtml, listen, pause, readBody, readPort, sendJson, sendPage, stopOnSignal } from '../program'
import { population } from './population'
import { answerSigned, hasSigned } from './signed'
import { answerSoap, maySpeak } from './soap'

class Registry extends Gateway<never, { down: boolean; wrong: string }> {
  readonly name: string
  readonly secret: string

  constructor(name: string, secret: string) {
    super({ down: false, wrong: '' })
    this.name = name
    this.secret = secret
  }
}

const signed = (name: string, setting: string) => new Registry(name, process.env[`REGISTRY_${setting}_SECRET`] ?? 'demo-secret')
const registries: Readonly<Record<string, Registry>> = {
  'dan-cu': new Registry('national-population', ''),
  'ho-tich': signed('civil-status', 'CIVIL_STATUS'),
  'cu-tru': signed('residence', 'RESIDENCE'),
  'doanh-nghiep': signed('business', 'BUSINESS'),
  'bao-hiem': signed('social-insurance', 'SOCIAL_INSURANCE'),
  'dat-dai': signed('land', 'LAND'),
  'y-te': signed('health', 'HEALTH'),
}

type Answer = { readonly status: number; readonly type: string; readonly body: string }
const json = (status: number, body: object): Answer => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) })
const xml = (status: number, body: string): Answer => ({ status, type: 'text/xml; charset=utf-8', body })

function answerOf(registry: Registry, request: IncomingMessage, path: string, body: string): Answer {
  if (registry.name === 'national-population') {
    if (!maySpeak(request, `http://${request.headers.host ?? ''}${path}`)) return xml(401, '<error>401</error>')
    const answer = answerSoap(body)
    return answer === null ? xml(400, '<error>400</error>') : xml(200, answer)
  }
  if (!hasSigned(request, path, body, registry.secret)) return json(401, { Loi: 'CHU_KY' })
  const answer = answerSigned(registry.name, body)
  return answer ? json(200, answer) : json(400, { Loi: 'YEU_CAU' })
}

/** What is sent in place of the right answer. */
const spoilt: Readonly<Record<string, (right: Answer) => Answer>> = {
  malformed: (right) => ({ ...right, body: '<<{"' }),
  cut: (right) => ({ ...right, body: right.body.slice(0, -30) }),
  other: (right) => ({ ...right, body: right.body.replace(/("MaYeuCau":")[^"]+/, '$1another').replace(/TraCuuThongTinCongDanResponse/g, 'AnotherResponse') }),
  bare: (right) => ({ ...right, body: right.body.replaceAll(/"So":"[^"]*"/g, '"So":null').replaceAll(/<ns:SoDinhDanh>[^<]*/g, '<ns:SoDinhDanh>?') }),
  huge: (right) => ({ ...right, body: right.body + ' '.repeat(2_000_000) }),
  entities: (right) => ({ ...right, body: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>${right.body}` }),
}

async function send(registry: Registry, response: ServerResponse, right: Answer): Promise<void> {
  const { wrong } = registry.faults
  if (wrong === 'redirect') {
    response.writeHead(302, { location: '/_people' }).end()
    return
  }
  const { status, type, body } = spoilt[wrong]?.(right) ?? right
  if (registry.faults.lose > 0) {
    registry.faults.lose -= 1
    response.destroy()
    return
  }
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
  if (wrong === 'drip') for (const sign of body.slice(0, 600)) {
    if (response.destroyed) return
    response.write(sign)
    await pause(100)
  }
  response.end(wrong === 'drip' ? '' : body)
}

async function control(request: IncomingMessage, response: ServerResponse, name: string | undefined): Promise<void> {
  const chosen = name === undefined ? Object.values(registries) : [registries[name]].filter((one) => one !== undefined)
  const wanted = request.method === 'POST' ? (JSON.parse((await readBody(request)) || '{}') as object) : {}
  for (const one of chosen) {
    if (request.method === 'DELETE') one.requests = 0
    Object.assign(one.faults, request.method === 'DELETE' ? one.calm : wanted)
  }
  sendJson(response, chosen.length === 0 ? 404 : 200, Object.fromEntries(chosen.map((one) => [one.name, { ...one.faults, requests: one.requests }])))
}

const sendPeople = (response: ServerResponse) => sendJson(response, 200, population.citizens)

function sendOverview(response: ServerResponse): void {
  const rows = Object.entries(registries).map(([path, { name, faults, requests }]) => `<li>/${path} (${name}): ${String(requests)} – ${escapeHtml(JSON.stringify(faults))}</li>`)
  sendPage(response, 200, `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cơ sở dữ liệu mô phỏng</title><link rel="icon" href="data:,"></head><body><main><h1>Cơ sở dữ liệu mô phỏng – ${String(population.citizens.length)} người hư cấu</h1>
<ul>${rows.join('\n')}</ul><p><a href="/_people">Danh sách người hư cấu</a></p></main></body></html>`)
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const [, first = '', second] = pathname.split('/')
  if (first === '_control') return control(request, response, second)
  if (first === '_people') { sendPeople(response); return }
  if (first === '') { sendOverview(response); return }
  const registry = registries[first]
  const wanted = first === 'dan-cu' ? '/dan-cu' : `/${first}/v1/tra-cuu`
  if (!registry || request.method !== 'POST' || pathname !== wanted) { sendJson(response, 404, { error: 'not found' }); return }
  const body = await readBody(request)
  if (registry.faults.down) {
    registry.requests += 1
    request.socket.destroy()
    return
  }
  if (await registry.misbehave(response)) return
  await send(registry, response, answerOf(registry, request, pathname, body))
}

const web = createServer((request, response) => {
  serve(request, response).catch(() => {
    if (response.headersSent) response.destroy()
    else sendJson(response, 400, { error: 'the request could not be read' })
  })
})

const port = readPort('REGISTRIES_PORT', 4029)
await listen(web, port, 'REGISTRIES_PORT')
stopOnSignal(() => {
  web.close(() => process.exit(0))
  web.closeAllConnections()
})
process.stdout.write(`ready http://localhost:${String(port)}\n`)
