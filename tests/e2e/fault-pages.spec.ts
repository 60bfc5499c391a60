import { expect, test } from '@playwright/test'
import { PlainBrowser } from './support/browser'
import { checkPage } from './support/page-check'
import { citizenBrowser, officialBrowser } from './support/people'

// What is not there says so in the frame of its zone, with a way on, also where no script runs.

type Case = readonly [path: string, as: () => Promise<PlainBrowser>, lang: 'vi' | 'en', way: string]

const visitor = () => Promise.resolve(new PlainBrowser())
const citizen = () => citizenBrowser('048190866001')
const cases: readonly Case[] = [
  ['/thu-tuc/9.999999', visitor, 'vi', 'Về trang chủ'],
  ['/en/thu-tuc/9.999999', visitor, 'en', 'Go to the home page'],
  ['/tra-cuu/khong-co-ma-nay', visitor, 'vi', 'Về trang chủ'],
  ['/ho-so/H17.99.01-200101-9999', citizen, 'vi', 'Về trang chủ'],
  ['/en/ho-so/H17.99.01-200101-9999', citizen, 'en', 'Go to the home page'],
  ['/can-bo/ho-so/H17.99.01-200101-9999', () => officialBrowser('mot-cua'), 'vi', 'Về hàng đợi'],
  ['/quan-tri/thu-tuc/9.999999', () => officialBrowser('quan-tri'), 'vi', 'Về trang quản trị'],
]

for (const [path, as, lang, way] of cases) {
  test(`${path} says so without scripts`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
    await (await as()).lendTo(context)
    const page = await context.newPage()
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    await expect(page.getByRole('main').getByRole('link', { name: way })).toBeVisible()
    await context.close()
  })
}

test('the same page comes to life where scripts run', async ({ page }) => {
  await page.goto('/thu-tuc/9.999999')
  await checkPage(page)
})
