import { chromium } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
const base = process.env.PUBLIC_URL
const paths = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] })
for (const [w, h] of [[360, 740], [1280, 900]]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await ctx.newPage()
  page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text().slice(0, 300)) })
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
  for (const p of paths) {
    await page.goto(base + p, { waitUntil: 'networkidle' })
    await page.screenshot({ path: `/tmp/shots/${p.replace(/[^a-z0-9]+/gi, '_')}-${w}.png`, fullPage: true })
    const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    for (const v of axe.violations) console.log('AXE', p, w, v.id, v.nodes.map((n) => n.html.slice(0, 160)).slice(0, 3))
    if (w === 360) {
      await page.setViewportSize({ width: 320, height: 700 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > 320) console.log('SCROLL', p, wide)
      const small = await page.evaluate(() => [...document.querySelectorAll('a,button,input,summary,select')].filter((e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height < 43.5 && getComputedStyle(e).display !== 'inline' }).map((e) => e.outerHTML.slice(0, 100)))
      if (small.length) console.log('SMALL', p, small)
      await page.setViewportSize({ width: w, height: h })
    }
  }
  await ctx.close()
}
await browser.close()
