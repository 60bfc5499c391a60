import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepPages, policyOf } from './page-cache'

const build = mkdtempSync(join(tmpdir(), 'mot-cua-build-'))
const page = (name: string, html: string) => {
  writeFileSync(join(build, 'server/app', `${name}.html`), html)
  writeFileSync(join(build, 'server/app', `${name}.rsc`), '')
  writeFileSync(join(build, 'server/app', `${name}.meta`), JSON.stringify({ headers: { 'x-kept': '1', 'x-next-cache-tags': 'a,b' }, routeCacheLastModified: 1 }))
}

beforeAll(() => {
  mkdirSync(join(build, 'server/app'), { recursive: true })
  writeFileSync(join(build, 'prerender-manifest.json'), JSON.stringify({ routes: { '/': { initialRevalidateSeconds: 30 }, '/tro-giup': { initialRevalidateSeconds: false } } }))
  page('index', '<p>of the build')
  page('tro-giup', '<script>one()</script>')
})

afterAll(() => {
  rmSync(build, { recursive: true, force: true })
})

const context = { fs: nodeFs, flushToDisk: false, serverDistDir: join(build, 'server'), revalidatedTags: [], maxMemoryCacheSize: 1_000_000, dev: false, _requestHeaders: {} }
keepPages()

type Stored = { html: string; headers: object }
type Cache = { get: (key: string, context: object) => Promise<{ value: Stored } | null>; set: (key: string, page: object, context: object) => Promise<void> }
type Handlers = { FetchCache: new (settings: object) => Cache }

const cache = () => new (Reflect.get(globalThis, Symbol.for('@next/cache-handlers')) as Handlers).FetchCache(context)
const stored = async (key: string) => (await cache().get(key, asPage))?.value
const asPage = { kind: 'APP_PAGE', isFallback: false, isRoutePPREnabled: false }
const someTag = expect.stringMatching(/^W\/"[\w-]{22}"$/) as string
const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

it('allows each inline script once and no other', () => {
  expect(policyOf('<script src="/a.js" async></script><script>a()</script><script id="x">b()</script><script>a()</script>')).toContain(`; script-src 'self' ${hash('a()')} ${hash('b()')};`)
})

it('gives a page of the build its policy, beside the headers it has', async () => {
  expect((await stored('/tro-giup'))?.headers).toEqual({ 'x-kept': '1', 'content-security-policy': policyOf('<script>one()</script>'), etag: someTag })
})

it('does not show what the build made of a page that is renewed', async () => {
  expect(await cache().get('/index', asPage)).toBeNull()
})

it('shows what was made since, with its policy', async () => {
  const value = { kind: 'APP_PAGE', html: '<script>fresh()</script>', headers: {}, status: 200 }
  await cache().set('/index', value, { cacheControl: { revalidate: 30, expire: 60 } })
  expect(value.headers).toEqual({ 'content-security-policy': policyOf(value.html), etag: someTag })
  expect((await stored('/index'))?.html).toBe(value.html)
})
