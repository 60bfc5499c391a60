import { writeFileSync } from 'node:fs'
import { expect, type Page, test, type TestInfo } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import type { PlainBrowser } from '../support/browser'
import { checkPage } from '../support/page-check'
import { type Account, officialBrowser } from '../support/people'
import { closeWindows, windowOf } from '../support/windows'
import { cellFile, type Journey, journeys, tagsOf, ways } from './table'

/** One person's window on the way of this cell; every page they pass is checked. */
export class Traveller {
  readonly page: Page
  readonly #scripts: boolean

  constructor(page: Page, scripts: boolean) {
    this.page = page
    this.#scripts = scripts
  }

  /** The page under this heading is there, and is good for everybody. */
  async sees(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 30_000 })
    await this.check()
  }

  check = () => checkPage(this.page, { scripts: this.#scripts })

  async goes(path: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(path)
    await this.sees(heading)
  }

  /** Follows a link of the page to the page under that heading. */
  async follows(link: string | RegExp, heading: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: link }).first().click()
    await this.sees(heading)
  }

  /** Presses a button; then this news is told. */
  async presses(button: string, news: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
    await expect(this.page.getByText(news).first()).toBeVisible({ timeout: 30_000 })
    await this.check()
  }

  writes = (label: string | RegExp, words: string) => this.page.getByRole('textbox', { name: label }).fill(words)

  /** A day ("yyyy-mm-dd") in its three fields. */
  async datesBy(question: string, day: string): Promise<void> {
    const group = this.page.getByRole('group', { name: question })
    const parts = day.split('-').reverse()
    for (const [index, label] of ['Ngày', 'Tháng', 'Năm'].entries()) await group.getByLabel(label, { exact: true }).fill(parts[index] ?? '')
  }

  chooses = (question: string, answer: string | RegExp) =>
    this.page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check()
}

export type Travel = {
  /** A personal id of nobody's but this cell's. */
  readonly personalId: string
  /** Number of the way, from 0. */
  readonly column: number
  /** The window of somebody who is not signed in. */
  readonly visitor: Traveller
  /** A window of somebody signed in elsewhere. */
  readonly as: (who: PlainBrowser) => Promise<Traveller>
  readonly official: (account: Account) => Promise<Traveller>
}

const columnOf = (info: TestInfo) => ways.findIndex((way) => way === info.project.name)

function idOf(journey: Journey, info: TestInfo): string {
  const cell = Object.keys(journeys).indexOf(journey) * ways.length + columnOf(info)
  const rest = String(Math.trunc(Math.random() * 1000)).padStart(3, '0')
  return `0481908${String(cell).padStart(2, '0')}${rest}`
}

/** Declares a journey of the table; it runs once on each of its ways and notes that it arrived. */
export function journey(name: Journey, go: (travel: Travel) => Promise<void>): void {
  test(journeys[name], { tag: tagsOf(name) }, async ({ browser, page }, info) => {
    test.setTimeout(240_000)
    const scripts = info.project.use.javaScriptEnabled !== false
    const as = async (who: PlainBrowser) => new Traveller(await windowOf(browser, who), scripts)
    await go({
      personalId: idOf(name, info),
      column: columnOf(info),
      visitor: new Traveller(page, scripts),
      as,
      official: async (account) => as(await officialBrowser(account)),
    })
    if (info.errors.length === 0) writeFileSync(cellFile(stackAddresses().dataDir, name, info.project.name), '')
    await closeWindows(browser)
  })
}
