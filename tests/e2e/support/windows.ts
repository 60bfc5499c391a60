import type { Browser, Locator, Page } from '@playwright/test'
import { installed } from '@/scripts/support/chromium.mjs'
import type { PlainBrowser } from './browser'
import { citizenBrowser } from './people'

/** Where nobody sees the window, Chromium's reader of PDFs in a frame keeps every click on the page for itself. */
const readsPdfs = installed()?.includes('headless-shell') === false

/** A window of that person, or of nobody; with scripts unless its project or `scripts` says otherwise. */
export async function windowOf(browser: Browser, who: PlainBrowser | null, { scripts }: { readonly scripts?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext(scripts === undefined ? {} : { javaScriptEnabled: scripts })
  await who?.lendTo(context)
  const page = await context.newPage()
  // Costs the context its cache, so only where it must be.
  if (readsPdfs) {
    await page.route(/\/api\//, (route) => (route.request().frame() === page.mainFrame() ? route.continue() : route.fulfill({ contentType: 'text/html', body: '' })))
  }
  return page
}

/** A window of the citizen with that personal id, signed in. */
export const citizenWindow = async (browser: Browser, personalId: string, options: { readonly scripts?: boolean } = {}): Promise<Page> =>
  windowOf(browser, await citizenBrowser(personalId), options)

/** The same on a phone. */
export async function phoneOf(browser: Browser, who: PlainBrowser | null, options: { readonly scripts?: boolean } = {}): Promise<Page> {
  const page = await windowOf(browser, who, options)
  await page.setViewportSize({ width: 360, height: 740 })
  return page
}

/** The line of a summary that bears that name, with what it says. */
export const lineOf = (page: Page, name: string): Locator =>
  page.getByRole('main').locator('dl > div').filter({ has: page.getByText(name, { exact: true }) }).first()

/** A personal id that the simulator knows and no other test uses: `row` (10 to 99) says which test asks. */
export const freshId = (row: number): string => `04819089${String(row)}${String(Math.trunc(Math.random() * 100)).padStart(2, '0')}`

/** Closes every window: for the end of each test, since windows left open go on working. */
export async function closeWindows(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}
