import type { Browser, Page } from '@playwright/test'
import { citizenBrowser } from './people'

/** A window of the citizen with that personal id, signed in. */
export async function citizenWindow(browser: Browser, personalId: string, { scripts = true }: { readonly scripts?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts })
  await (await citizenBrowser(personalId)).lendTo(context)
  return context.newPage()
}

/** A personal id that the simulator knows and no other test uses: `row` (10 to 99) says which test asks. */
export const freshId = (row: number): string => `04819089${String(row)}${String(Math.trunc(Math.random() * 100)).padStart(2, '0')}`

/** Closes what `citizenWindow` opened: for the end of each test. */
export async function closeWindows(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close()
}
