import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { endAddress } from './vneid-end'

const servers: { close: () => void; closeAllConnections: () => void }[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A provider that answers discovery with that status and document; null never answers. */
async function provider(status: number | null, document: (origin: string) => unknown): Promise<string> {
  const server = createServer((request, response) => {
    if (status === null) return
    const origin = `http://${request.headers.host ?? ''}`
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document(origin)))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

const leave = (issuer: string) => endAddress({ issuer, clientId: 'mot-cua', backTo: 'https://portal.example/api/dang-xuat', state: 'en' })

it('leads to the address the provider names, with who asks and where to come back to', async () => {
  const issuer = await provider(200, (origin) => ({ end_session_endpoint: `${origin}/session/end?x=1` }))
  const address = new URL((await leave(issuer)) ?? '')
  expect(address.origin + address.pathname).toBe(`${issuer}/session/end`)
  expect(Object.fromEntries(address.searchParams)).toEqual({
    x: '1', client_id: 'mot-cua', post_logout_redirect_uri: 'https://portal.example/api/dang-xuat', state: 'en',
  })
})

it.each([
  ['has no such address', 200, () => ({})],
  ['names the address of somebody else', 200, () => ({ end_session_endpoint: 'https://elsewhere.example/end' })],
  ['names no address at all', 200, () => ({ end_session_endpoint: 'end' })],
  ['is down', 503, (origin: string) => ({ end_session_endpoint: `${origin}/end` })],
  ['does not answer', null, () => ({})],
] as const)('leads nowhere where the provider %s', async (_, status, document) => {
  expect(await leave(await provider(status, document))).toBeNull()
})

it('leads nowhere where there is no provider', async () => {
  expect(await leave('http://127.0.0.1:1')).toBeNull()
})
