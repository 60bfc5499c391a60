import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { letRoutesSayOtherwise, setHeadersOfAll } from './headers-of-all'
import { isMadePerRequest, type Prerendered, prerenderedBy, setPolicy } from './request-policy'

const prerendered: Prerendered = { exact: new Set(['/', '/thu-tuc', '/en/thu-tuc']), patterns: [/^\/thu-tuc\/([^/]+?)(?:\/)?$/] }

const portOf = (server: Server) => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const append = Reflect.get(ServerResponse.prototype, 'appendHeader') as ServerResponse['appendHeader']
beforeEach(letRoutesSayOtherwise)
afterEach(() => {
  ServerResponse.prototype.appendHeader = append
})

it('takes every page for one made for the request but those that the build prerendered, exactly as it names them', () => {
  for (const url of ['/nop/1.001193/child', '/ho-so?x=1', '/en/tra-cuu', '/quan-tri', '/%6Eop/x', '/%74hu-tuc', '//thu-tuc', '/%zz', '/no/such/page']) {
    expect(isMadePerRequest(prerendered, 'GET', url), url).toBe(true)
  }
  for (const url of ['/', '/?x=/nop', '/thu-tuc', '/thu-tuc?q=/nop/', '/thu-tuc/1.001193', '/en/thu-tuc', '/api/nop/1.001193/thanh-phan', '/_next/static/nop.js']) {
    expect(isMadePerRequest(prerendered, 'GET', url), url).toBe(false)
  }
  expect(isMadePerRequest(prerendered, 'POST', '/thu-tuc')).toBe(true)
})

it('reads what the build prerendered; of no build, nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  expect(prerenderedBy(folder)).toEqual({ exact: new Set(), patterns: [] })
  writeFileSync(join(folder, 'prerender-manifest.json'), JSON.stringify({ routes: { '/a': {} }, dynamicRoutes: { '/b/[c]': { routeRegex: '^/b/([^/]+?)$' } } }))
  expect(prerenderedBy(folder)).toEqual({ exact: new Set(['/a']), patterns: [/^\/b\/([^/]+?)$/] })
  rmSync(folder, { recursive: true })
})

it('puts the same fresh nonce on request and answer, and believes none that a client sends; a stored page has its own', async () => {
  const server = createServer((request, response) => {
    setHeadersOfAll(response)
    setPolicy(prerendered, request, response)
    if (request.url === '/stored') response.appendHeader('content-security-policy', "script-src 'sha256-known'")
    response.appendHeader('X-Content-Type-Options', 'nosniff').appendHeader('x-twice', 'a').appendHeader('x-twice', 'b')
    response.end(String(request.headers['content-security-policy'] ?? ''))
  }).listen(0)
  await once(server, 'listening')
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, { headers: { 'content-security-policy': "script-src 'nonce-known'" } })
    return { seen: await answer.text(), sent: answer.headers.get('content-security-policy'), twice: answer.headers.get('x-twice'), kind: answer.headers.get('x-content-type-options') }
  }
  const [first, second, other, stored] = [await ask('/ho-so'), await ask('/ho-so'), await ask('/thu-tuc'), await ask('/stored')]
  server.close()
  expect(first.seen).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/)
  expect(first.sent).toBe(first.seen)
  expect(second.seen).not.toBe(first.seen)
  expect(other).toEqual({ seen: '', sent: null, twice: 'a, b', kind: 'nosniff' })
  expect(stored.sent).toBe("script-src 'sha256-known'")
})
