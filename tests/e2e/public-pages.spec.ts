import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

type Manifest = { readonly routes: Readonly<Record<string, { readonly initialRevalidateSeconds: number | false }>> }

const manifest = (): Manifest => JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8')) as Manifest
const made = ['/thu-tuc/1.001193', '/en/thu-tuc/1.001193', '/thu-tuc/9.999999']
const prerendered = () => [...Object.keys(manifest().routes).filter((path) => !path.startsWith('/_') && !path.startsWith('/api/')), ...made]

/** The policies of an answer that speak of scripts, one string each. */
const scriptPolicies = (headers: readonly { name: string; value: string }[]) =>
  headers
    .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
    .flatMap(({ value }) => value.split(',').flatMap((policy) => /script-src ([^;]*)/.exec(policy)?.[1] ?? []))

test('every prerendered page allows its own scripts and no other, the same for everybody', async ({ request }) => {
  expect(prerendered().length).toBeGreaterThan(10)
  for (const path of prerendered()) {
    const answer = await request.get(path, { headers: { cookie: 'mot-cua-phien=somebody' } })
    const policies = scriptPolicies(answer.headersArray())
    expect(policies, path).toHaveLength(1)
    expect(policies[0], path).toMatch(/^'self'( 'sha256-[^']+')+$/)
    expect(answer.headers()['set-cookie'], path).toBeUndefined()
    const nobody = await request.get(path)
    expect(await nobody.text(), path).toBe(await answer.text())
  }
})

test('a page that has not changed is not sent again', async ({ request }) => {
  for (const path of ['/', '/tro-giup', '/thu-tuc/1.001193']) {
    const first = await request.get(path)
    const again = await request.get(path, { headers: { 'if-none-match': first.headers()['etag'] ?? '' } })
    expect(again.status(), path).toBe(304)
    expect((await again.body()).length, path).toBe(0)
  }
})

test('a script that somebody smuggles into a prerendered page does not run', async ({ page }) => {
  await page.route('**/thu-tuc', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', '<script>document.title = "taken"</script></body>') })
  })
  await page.goto('/thu-tuc')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.title()).not.toBe('taken')
})

test('pages with data are made from this database and at most a minute old', async ({ page, request }) => {
  for (const path of ['/', '/en', '/thu-tuc', '/en/thu-tuc']) {
    await page.goto(path)
    await expect(page.locator('a[href$="/thu-tuc/1.001193"]').first(), path).toBeVisible()
    expect((await request.get(path)).headers()['cache-control'], path).toBe('s-maxage=30, stale-while-revalidate=30')
  }
  const renewed = Object.entries(manifest().routes).filter(([, { initialRevalidateSeconds }]) => initialRevalidateSeconds !== false)
  for (const [path] of renewed) expect(readFileSync(`.next/server/app${path === '/' ? '/index' : path}.html`, 'utf8'), path).not.toContain('1.001193')
})

test('the day of the result is filled in, and the rule stands without it', async ({ page, browser }) => {
  await page.goto('/thu-tuc/1.004873')
  await expect(page.getByText('Có kết quả chậm nhất')).toBeVisible()
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto('/thu-tuc/1.004873')
  await expect(plain.getByText('3 ngày làm việc').first()).toBeVisible()
  await expect(plain.getByText('Có kết quả chậm nhất')).toHaveCount(0)
})

test('one finds a procedure as one types it', async ({ request }) => {
  const ask = async (query: string) =>
    (await (await request.get('/api/v1/procedures', { params: { q: query } })).json()) as { items: { code: string }[]; total: number; next: string | null; confident?: boolean }
  for (const query of ['khai sinh', 'Đăng ký khai sinh', 'dang ky khai sinh', '1.001193']) expect((await ask(query)).items[0]?.code, query).toBe('1.001193')
  expect((await ask('khai sihn')).items.map(({ code }) => code)).toContain('1.001193')
  expect(await ask('qqqq wwww')).toEqual({ items: [], total: 0, next: null, confident: false })
})
