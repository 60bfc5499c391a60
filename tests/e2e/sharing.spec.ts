import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { PlainBrowser } from './support/browser'

test('an address with a channel leads to this portal alone', async () => {
  const nobody = new PlainBrowser()
  const good = await nobody.ask('/k/zalo/thu-tuc/1.001193?a=1')
  expect(good.status).toBe(303)
  expect(good.headers.get('location')).toMatch(/^(https?:\/\/[^/]+)?\/thu-tuc\/1\.001193\?a=1$/)
  expect(good.headers.get('cache-control')).toContain('no-store')
  for (const path of ['/k/zalo//evil.example', '/k/zalo/%2F%2Fevil.example', '/k/zalo/%5C%5Cevil.example', '/k/zalo/..%2F%2Fevil.example', '/k/tiktok/thu-tuc', '/k/ZALO/thu-tuc', '/k/zalo/api/dang-xuat']) {
    const answer = await nobody.ask(path)
    const location = answer.headers.get('location')
    if (location !== null) expect.soft(new URL(location, answer.url).host, path).toBe(new URL(answer.url).host)
    expect.soft(answer.headers.get('set-cookie'), path).toBeNull()
    expect.soft([404, 307, 308], path).toContain(answer.status)
  }
})

test('a shared page shows its name and a picture, and sets no cookie', async ({ request }) => {
  for (const [path, name] of [['/thu-tuc/1.001193', 'Đăng ký khai sinh'], ['/thu-tuc/1.001193/huong-dan', 'Đăng ký khai sinh']] as const) {
    // The picture is drawn by a job, and the page is made anew every half minute.
    await expect(async () => {
      const html = await (await request.get(path)).text()
      expect(html).toContain('property="og:image"')
    }).toPass({ timeout: 75_000, intervals: [2000] })
    const answer = await request.get(path)
    expect(answer.headers()['set-cookie']).toBeUndefined()
    const html = await answer.text()
    expect(html).toContain(`property="og:title" content="${name}"`)
    const picture = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
    const png = await request.get(new URL(picture).pathname)
    expect(png.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' })
    expect(await sharp(await png.body()).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' })
    expect(html).toContain('/k/chia-se/thu-tuc/1.001193')
    expect(html).not.toMatch(/<script[^>]+src="https?:/)
  }
})

test('leaflet and poster are PDFs that are not sent again unchanged', async ({ request }) => {
  for (const path of ['/thu-tuc/1.001193/to-roi.pdf', '/thu-tuc/1.001193/ap-phich.pdf', '/en/thu-tuc/1.001193/to-roi.pdf', '/en/thu-tuc/1.001193/ap-phich.pdf']) {
    const first = await request.get(path)
    expect(first.headers()['content-type'], path).toBe('application/pdf')
    expect((await first.body()).subarray(0, 5).toString(), path).toBe('%PDF-')
    const again = await request.get(path, { headers: { 'if-none-match': first.headers()['etag'] ?? '' } })
    expect(again.status(), path).toBe(304)
  }
  expect((await request.get('/thu-tuc/9.999999/to-roi.pdf')).status()).toBe(404)
})
