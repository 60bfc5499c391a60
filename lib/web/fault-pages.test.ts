import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { faultAddress, zoneOf } from './fault-addresses'
import { answerFault, type FaultPages } from './fault-pages'

const pages: FaultPages = new Map([
  [faultAddress('', 'notFound'), { html: Buffer.from('<h1>Không tìm thấy</h1>'), policy: "default-src 'self'" }],
  [faultAddress('/can-bo', 'notFound'), { html: Buffer.from('<h1>Không có hồ sơ</h1>'), policy: "default-src 'self'" }],
  [faultAddress('/tai-khoan', 'error'), { html: Buffer.from('<h1>Sự cố</h1>'), policy: "default-src 'self'" }],
])

let server: Server | undefined
afterEach(() => server?.close())

/** Asks a server that answers as told, with the pages for faults before it. */
async function asked(path: string, answer: (response: ServerResponse) => void, init: RequestInit = {}) {
  server = createServer((request, response) => {
    answerFault(pages, request, response)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    answer(response)
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const got = await fetch(`http://localhost:${String(port)}${path}`, init)
  return { status: got.status, text: await got.text(), headers: got.headers }
}

const shell = (status: number) => (response: ServerResponse) => {
  response.statusCode = status
  response.write('<html id="__next_error__">')
  response.end('</html>')
}

it.each([
  ['/', ''], ['/thu-tuc/9', ''], ['/en', '/en'], ['/en/thu-tuc/9', '/en'], ['/english', ''], ['/ho-so', '/tai-khoan'], ['/ho-so/x', '/tai-khoan'], ['/en/nop/1/2', '/en/tai-khoan'],
  ['/ho-so-x', ''], ['/can-bo/hang-doi', '/can-bo'], ['/quan-tri', '/quan-tri'], ['/en/can-bo', '/en'],
])('%s lies in the zone "%s"', (path, zone) => {
  expect(zoneOf(path)).toBe(zone)
})

it('puts the page of the zone in the place of a shell, under its status', async () => {
  const got = await asked('/can-bo/ho-so/x?y=1', shell(404))
  expect(got).toMatchObject({ status: 404, text: '<h1>Không có hồ sơ</h1>' })
  expect(got.headers.get('content-security-policy')).toBe("default-src 'self'")
  expect((await asked('/ho-so', shell(500))).text).toBe('<h1>Sự cố</h1>')
})

it('takes the place of what is already packed', async () => {
  const got = await asked('/thu-tuc/9', (response) => {
    response.statusCode = 404
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync('shell'))
  })
  expect(got).toMatchObject({ status: 404, text: '<h1>Không tìm thấy</h1>' })
})

it('leaves alone what is whole, what is no page, and what a script asked for', async () => {
  const whole = await asked('/tro-giup', (response) => response.end('<p>Trợ giúp</p>'))
  expect(whole.text).toBe('<p>Trợ giúp</p>')
  expect(whole.headers.get('content-length')).toBe('18')
  expect((await asked('/api/x', shell(404))).text).toContain('__next_error__')
  expect((await asked('/thu-tuc/9', shell(404), { headers: { rsc: '1' } })).text).toContain('__next_error__')
  const data = await asked('/thu-tuc/9', (response) => {
    response.statusCode = 404
    response.setHeader('content-type', 'application/json')
    response.end('{}')
  })
  expect(data.headers.get('content-security-policy')).toBeNull()
  const prerendered = await asked('/can-bo/khong-co', (response) => { response.setHeader('etag', 'W/"1"'); shell(404)(response) })
  expect(prerendered.text).toContain('__next_error__')
})
