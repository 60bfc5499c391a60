import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { freePort } from '@/scripts/support/ports.mjs'
import { stackAddresses } from '@/tests/support/browser-stack'
import { checkPage } from './support/page-check'

// A second application of the same build whose database does not answer: what people then see, and what they do not.

// One application for all of them.
test.describe.configure({ mode: 'default' })

let application: ChildProcess | undefined
let at = ''

test.beforeAll(async () => {
  const { dataDir, vneidUrl } = stackAddresses()
  const keys = JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as Record<string, string>
  const port = String(await freePort())
  at = `http://localhost:${port}`
  const settings = { PORT: port, PUBLIC_URL: at, DATABASE_URL: 'postgresql://nobody:thuc-mat@127.0.0.1:1/khong-co', DATA_DIR: dataDir, DEMO: '1', SCANNER: 'off', NODE_ENV: 'production' as const }
  const others = { VNEID_ISSUER: vneidUrl, VNEID_CLIENT_ID: 'mot-cua', SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'silent' }
  application = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', port], { stdio: 'ignore', env: { ...process.env, ...keys, ...settings, ...others } })
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await fetch(`${at}/api/health/live`).catch(() => null))?.ok) return
    await sleep(100)
  }
  throw new Error('the second application does not answer')
})

test.afterAll(async () => {
  if (!application || application.exitCode !== null) return
  application.kill('SIGTERM')
  await once(application, 'exit')
})

const session = { cookie: '__Host-mc-session=khong-phai-cua-ai' }

/** Pages that need the database, one of each zone. */
const needy: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['/', {}], ['/en/thu-tuc', {}], ['/thu-tuc/1.001193', {}], ['/tim-kiem?q=x', {}],
  ['/ho-so', session], ['/en/ho-so', session], ['/can-bo/hang-doi', session], ['/quan-tri', session],
]

test('no answer is a good one, tells of the inside, or is kept', async () => {
  for (const [path, headers] of needy) {
    const answer = await fetch(at + path, { headers, redirect: 'manual' })
    const body = await answer.text()
    expect.soft(answer.status, path).toBe(500)
    expect.soft(body, `${path} without scripts`).toContain(path.startsWith('/en/') ? 'Something has gone wrong' : 'Trang đang gặp sự cố')
    expect.soft(body, path).not.toMatch(/ECONNREFUSED|prisma|postgres|thuc-mat|node_modules|at [\w.]+ \(/i)
    const header = (name: string) => answer.headers.get(name) ?? ''
    expect.soft(header('content-security-policy'), path).toContain("frame-ancestors 'none'")
    expect.soft(header('x-content-type-options'), path).toBe('nosniff')
    expect.soft(header('referrer-policy'), path).toBe('same-origin')
    expect.soft(header('cache-control'), path).toContain('no-store')
  }
})

test('what needs no database is there, and the doors for machines say what is wrong', async () => {
  for (const path of ['/tro-giup', '/en/tro-nang', '/tra-cuu', '/bao-tri.html', '/api/health/live']) expect.soft((await fetch(at + path)).status, path).toBe(200)
  const ready = await fetch(`${at}/api/health/ready`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toEqual({ status: 'not ready', failing: ['database', 'queue'], slow: [] })
  const data = await fetch(`${at}/api/v1/procedures`)
  expect(data.status).toBe(500)
  expect(await data.text()).not.toMatch(/ECONNREFUSED|prisma|postgres/i)
})

for (const [path, headers] of [...needy, ['/bao-tri.html', {}]] as const) {
  test(`${path} says so to everybody on a small screen`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, extraHTTPHeaders: headers })
    const page = await context.newPage()
    await page.goto(at + path)
    const english = path.startsWith('/en/')
    const title = path === '/bao-tri.html' ? /bảo trì/ : english ? /^Something has gone wrong/ : /^Trang đang gặp sự cố/
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page).toHaveTitle(title)
    await checkPage(page)
    await context.close()
  })
}

test('without scripts the page that did not come says so, too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${at}/tim-kiem?q=x`)
  await expect(page.getByRole('heading', { level: 1, name: 'Trang đang gặp sự cố' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Thử lại' })).toBeVisible()
  await context.close()
})
