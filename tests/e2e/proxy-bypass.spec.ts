import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { PlainBrowser } from './support/browser'
import { rows } from './support/database'
import { citizenBrowser } from './support/people'

// Path matchers and routers have disagreed more than once (CVE-2025-29927, CVE-2026-44575, GHSA-6gpp-xcg3-4w24): whatever
// way a protected page is asked for, who may not read it reads nothing of it.

const headerVariants: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'x-middleware-subrequest': 'proxy' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' },
  { 'x-middleware-subrequest': 'pages/_middleware' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
  { 'x-matched-path': '/ho-so/[code]', 'x-invoke-path': '/ho-so/[code]' },
  { 'x-forwarded-host': 'elsewhere.example', 'x-rewrite-url': '/' },
  { 'next-resume': '1' },
]

const pathVariants = (path: string): string[] => [
  `${path}.rsc`, `${path}.segments/_tree.segment.rsc`, `${path}?_rsc=1a2b3`, `/${path}`, `${path}/`, path.replace('/h', '/%68'), path.replace('/c', '/%63'),
  path.toUpperCase(), `/./${path.slice(1)}`, `/_next/..${path}`, `/_next/data/x${path}.json`, `/en${path}`, `/en/..${path}`, `${path}%00`, `${path};a=b`,
]

/** As it is written, without the tidying that every client does. */
function rawRequest(head: string): Promise<string> {
  const { hostname, port } = new URL(stackAddresses().url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(`${head}\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`))
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => {
      resolve(answer)
    })
  })
}

test('a dossier is shown to nobody else, however its pages are asked for', async () => {
  const [dossier] = await rows<{ code: string; subject: string; name: string }>(
    `SELECT d.code, p.subject, d.owner_name AS name FROM dossiers d JOIN persons p ON p.id = d.owner_id WHERE d.status = 'RETURNED' AND p.subject NOT LIKE '0481908%' LIMIT 1`,
  )
  if (!dossier) throw new Error('the demonstration has no dossier')
  const { code, subject, name } = dossier
  const pages = [`/ho-so/${code}`, `/can-bo/ho-so/${code}`]
  const owner = await citizenBrowser(subject)
  expect(await (await owner.ask(pages[0] ?? '')).text()).toContain(name)

  for (const who of [new PlainBrowser(), await citizenBrowser('048190866001')]) {
    for (const path of pages) {
      for (const headers of headerVariants) expect(await (await who.ask(path, { headers })).text(), `${path} with ${JSON.stringify(headers)}`).not.toContain(name)
      for (const variant of pathVariants(path)) expect(await (await who.ask(variant)).text(), variant).not.toContain(name)
    }
  }
  for (const path of pages) {
    for (const target of [`/${path}`, `/_next/..${path}`, `${stackAddresses().url}${path}`, path.replace('/', '/%2e/')]) {
      expect(await rawRequest(`GET ${target} HTTP/1.1`), target).not.toContain(name)
    }
  }
})

test('an upgrade in absolute form leads nowhere', async () => {
  let asked = 0
  const { createServer } = await import('node:http')
  const canary = createServer((_, response) => {
    asked += 1
    response.end('canary')
  })
  canary.on('upgrade', (_, socket) => {
    asked += 1
    socket.end()
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  const address = canary.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const target = `http://127.0.0.1:${String(port)}/`
  await rawRequest(`GET ${target} HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==`)
  await rawRequest(`GET ${target} HTTP/1.1`)
  expect(asked).toBe(0)
  canary.close()
})
