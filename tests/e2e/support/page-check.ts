import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Each violation of WCAG 2.2 A and AA on the page as it stands, as "rule: element". */
async function axeFindings(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze()
  if (passes.length === 0) throw new Error('axe looked at nothing')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}

/**
 * Where scripts are switched off axe cannot run either: it looks at a copy of the document, without its scripts, under
 * the same address in a window that runs scripts.
 */
async function axeFindingsOfCopy(page: Page): Promise<string[]> {
  const url = page.url()
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '').replace(/<link[^>]*as="script"[^>]*>/g, '')
  const browser = page.context().browser()
  if (browser === null) throw new Error('no browser')
  const context = await browser.newContext({ viewport: page.viewportSize(), bypassCSP: true, javaScriptEnabled: true })
  try {
    const copy = await context.newPage()
    await copy.route(url.replace(/#.*/, ''), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
    await copy.goto(url)
    return await axeFindings(copy)
  } finally {
    await context.close()
  }
}

/** How far the page is wider than its window, with the elements that stick out. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 0.5)
    return [`${String(document.documentElement.scrollWidth)} > ${String(width)}`, ...wide.slice(-3).map((one) => one.outerHTML.slice(0, 200))]
  })

/** Holds the page to WCAG 2.2 AA and to its window's width. */
export async function checkPage(page: Page, { scripts = true }: { readonly scripts?: boolean } = {}): Promise<void> {
  // After a form is sent with scripts, the new page's title follows its heading by a moment.
  await expect(page).toHaveTitle(/\S/)
  // A heading can be there before the style sheet is: what stands unstyled is no finding.
  await page.waitForLoadState('load')
  expect.soft(await sideways(page), `${page.url()} scrolls sideways`).toEqual([])
  expect.soft(await (scripts ? axeFindings(page) : axeFindingsOfCopy(page)), `${page.url()} is hard to use for some`).toEqual([])
}
