import { type CDPSession, expect, type Page, test } from '@playwright/test'

// What a cheap phone on a bad line pays for: bytes as they travel, headers included.
const firstVisit = 230 * 1000
const secondPage = 25 * 1000

type Traffic = { bytes: number; readonly finished: string[] }

/** Counts everything the page fetches from now on, as compressed as it came. */
async function weigh(page: Page): Promise<{ session: CDPSession; traffic: Traffic }> {
  const session = await page.context().newCDPSession(page)
  const traffic: Traffic = { bytes: 0, finished: [] }
  const addresses = new Map<string, string>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.bytes += encodedDataLength
    traffic.finished.push(`${String(encodedDataLength).padStart(7)} ${addresses.get(requestId) ?? ''}`)
  })
  await session.send('Network.enable')
  return { session, traffic }
}

async function visit(page: Page, path: string): Promise<Traffic> {
  const { session, traffic } = await weigh(page)
  await page.goto(path, { waitUntil: 'networkidle' })
  await session.detach()
  return traffic
}

const pages = ['/', '/thu-tuc', '/thu-tuc/1.001193', '/tim-kiem?q=khai+sinh', '/tra-cuu', '/tro-giup', '/en', '/en/thu-tuc/1.001193']

test.use({ viewport: { width: 360, height: 740 } })

for (const path of pages) {
  test(`a first visit to ${path} is light, a second page lighter`, async ({ page }) => {
    const first = await visit(page, path)
    expect(first.finished.length, 'nothing was weighed').toBeGreaterThan(3)
    expect(first.bytes, first.finished.join('\n')).toBeLessThanOrEqual(firstVisit)
    const second = await visit(page, path.startsWith('/en') ? '/en/tro-giup' : path === '/' ? '/thu-tuc/1.001193' : '/')
    expect(second.finished.length, 'nothing was weighed').toBeGreaterThan(0)
    expect(second.bytes, second.finished.join('\n')).toBeLessThanOrEqual(secondPage)
  })
}
