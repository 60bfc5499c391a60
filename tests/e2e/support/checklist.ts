import { expect, type Page } from '@playwright/test'
import type { PlainBrowser } from './browser'

/** The whole checklist of that page marked, as a form posts it: in order but for the lines named ("component:oldPaper"); a field names its section. */
export async function marksOf(official: PlainBrowser, path: string, ...faulty: readonly string[]): Promise<Record<string, string>> {
  const html = await (await official.follow(path)).text()
  const names = new Set([...html.matchAll(/name="(marks\.[^"]+)"/g)].map(([, name = '']) => name))
  const holding = (item: string) => [...names].find((name) => name === `marks.${item}`) ?? [...names].find((name) => sectionHolds(html, name, item))
  const at = new Set(faulty.map(holding))
  if (names.size === 0 || at.has(undefined)) throw new Error(`no such checklist on ${path}`)
  return Object.fromEntries([...names].map((name) => [name, at.has(name) ? 'faulty' : 'ok']))
}

/** Whether the box of that item stands between the marks of this line and those of the next. */
function sectionHolds(html: string, name: string, item: string): boolean {
  const from = html.lastIndexOf(`name="${name}"`)
  const next = html.indexOf('name="marks.', from + 1)
  const box = html.indexOf(`value="${item}"`)
  return box > from && (next === -1 || box < next)
}

/** Marks everything on the page as in order, but for the one line of that name. */
export async function markAllBut(page: Page, faulty: string | RegExp): Promise<void> {
  const marks = page.getByRole('radio', { name: 'Đạt', exact: true })
  await expect(marks.first()).toBeVisible()
  for (const mark of await marks.all()) await mark.check()
  await page.getByRole('group', { name: faulty, exact: true }).getByRole('radio', { name: 'Cần bổ sung, sửa' }).check()
}
