import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { chosen, isKnownGood, likeness, noteGood, withoutScripts } from './known-pages'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The axe that @axe-core/playwright comes with, in its short form; a page takes it in once. */
const axeSource = `window.axe || (() => {${readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')}})()`

/** Each violation of WCAG 2.2 A and AA on the page as it stands, as "rule: element". */
async function axeFindings(page: Page): Promise<string[]> {
  // No rule of these tags needs the style sheets fetched once more, and of what passes nothing is told.
  const axe = new AxeBuilder({ page, axeSource }).options({ preload: false, resultTypes: ['violations'] }).withTags(tags)
  const { violations, passes } = await axe.setLegacyMode().analyze()
  if (passes.length === 0) throw new Error('axe looked at nothing')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}

const copyWindows = new WeakMap<Browser, Page>()

/** One window for all copies, at a page of that portal. */
async function copyWindow(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('no browser')
  let window = copyWindows.get(browser)
  if (window === undefined || window.isClosed()) {
    window = await (await browser.newContext({ bypassCSP: true, javaScriptEnabled: true })).newPage()
    copyWindows.set(browser, window)
  }
  const { origin } = new URL(page.url())
  if (new URL(window.url()).origin !== origin) await window.goto(`${origin}/bao-tri.html`)
  await window.setViewportSize(page.viewportSize() ?? { width: 1280, height: 900 })
  return window
}

/** Where scripts are switched off axe cannot run either: it looks at a copy of the document in a window that runs scripts. */
async function axeFindingsOfCopy(page: Page, html: string): Promise<string[]> {
  const copy = await copyWindow(page)
  await copy.setContent(withoutScripts(html))
  return axeFindings(copy)
}

/** What axe has to say, unless it has seen a page like this one and found it good. */
async function findings(page: Page, scripts: boolean): Promise<string[]> {
  const html = await page.content()
  const like = likeness(html, page.viewportSize() ?? { width: 0, height: 0 }, scripts ? await chosen(page) : '')
  if (isKnownGood(like)) return []
  const found = await (scripts ? axeFindings(page) : axeFindingsOfCopy(page, html))
  if (found.length === 0) noteGood(like)
  return found
}

/** How far the page is wider than its window, with the elements that stick out. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 0.5)
    return [`${String(document.documentElement.scrollWidth)} > ${String(width)}`, ...wide.slice(-3).map((one) => one.outerHTML.slice(0, 200))]
  })

/** Boxes of consent that somebody ticked before the person did: names say consent, or the words beside them do. */
const consentsGivenFor = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    .filter((one) => one.defaultChecked && /consent|agree|đồng ý|cam đoan|\bconfirm\b/i.test(`${one.name} ${[...(one.labels ?? [])].map((label) => label.textContent).join(' ')}`))
    .map((one) => one.outerHTML))

/** Holds the page to WCAG 2.2 AA and to its window's width. Where the window runs no `scripts` axe would wait in it for ever. */
export async function checkPage(page: Page, { scripts = true }: { readonly scripts?: boolean } = {}): Promise<void> {
  // After a form is sent with scripts, the new page's title follows its heading by a moment.
  await expect(page).toHaveTitle(/\S/)
  // A heading can be there before the style sheet is: what stands unstyled is no finding.
  await page.waitForLoadState('load')
  expect.soft(await sideways(page), `${page.url()} scrolls sideways`).toEqual([])
  expect.soft(await consentsGivenFor(page), `${page.url()} consents for the person`).toEqual([])
  expect.soft(await findings(page, scripts), `${page.url()} is hard to use for some`).toEqual([])
}
