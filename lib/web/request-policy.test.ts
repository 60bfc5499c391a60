import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { expect, it } from 'vitest'
import { isMadePerRequest, setPolicy } from './request-policy'

const portOf = (server: Server) => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

it('knows the pages made for each request, however the address is written', () => {
  for (const url of ['/nop/1.001193/child', '/ho-so', '/ho-so?x=1', '/tra-cuu', '/en/tra-cuu', '/can-bo/hang-doi', '/quan-tri', '/%6Eop/1.001193', '//nop/1.001193', '/nop%2F1.001193', '/%zz']) {
    expect(isMadePerRequest(url), url).toBe(true)
  }
  for (const url of ['/', '/thu-tuc', '/thu-tuc/1.001193', '/api/nop/1.001193/thanh-phan', '/nophoso', '/en', '/en/can-bo', '/_next/static/nop.js', '/thu-tuc?q=/nop/']) {
    expect(isMadePerRequest(url), url).toBe(false)
  }
})

it('puts the same fresh nonce on request and answer, and believes none that a client sends', async () => {
  const server = createServer((request, response) => {
    setPolicy(request, response)
    response.end(String(request.headers['content-security-policy'] ?? ''))
  }).listen(0)
  await once(server, 'listening')
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, { headers: { 'content-security-policy': "script-src 'nonce-known'" } })
    return { seen: await answer.text(), sent: answer.headers.get('content-security-policy') }
  }
  const [first, second, other] = [await ask('/ho-so'), await ask('/ho-so'), await ask('/thu-tuc')]
  server.close()
  expect(first.seen).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/)
  expect(first.sent).toBe(first.seen)
  expect(second.seen).not.toBe(first.seen)
  expect(other).toEqual({ seen: '', sent: null })
})
