import { type Browser, expect, type Page } from '@playwright/test'
import type { PlainBrowser } from './browser'
import { rows } from './database'
import { checkPage } from './page-check'
import { officialBrowser } from './people'

type Way = { readonly viewport: { readonly width: number; readonly height: number }; readonly scripts: boolean }
export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 900 }

/** On a phone and on a desktop, with scripts and without. */
export const ways: Readonly<Record<string, Way>> = {
  'on a phone': { viewport: phone, scripts: true },
  'on a desktop': { viewport: desktop, scripts: true },
  'on a phone without scripts': { viewport: phone, scripts: false },
  'on a desktop without scripts': { viewport: desktop, scripts: false },
}

/** An administrator's window on the draft of a procedure. */
export class Editor {
  readonly page: Page
  readonly code: string
  readonly #scripts: boolean
  readonly #complaints: string[] = []

  constructor(page: Page, code: string, scripts: boolean) {
    this.page = page
    this.code = code
    this.#scripts = scripts
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.#complaints.push(String(error)))
  }

  goes = (rest = '') => this.page.goto(`/quan-tri/thu-tuc/${this.code}/sua/bieu-mau${rest}`)

  async told(news: string | RegExp): Promise<void> {
    await expect(this.page.getByText(news).first()).toBeVisible({ timeout: 15_000 })
  }

  async presses(button: string | RegExp, news: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button }).first().click()
    await this.told(news)
  }

  writes = (label: RegExp, words: string) => this.page.getByRole('textbox', { name: label }).first().fill(words)

  check = () => checkPage(this.page, { scripts: this.#scripts })

  /** What the outline names, in its order. */
  names = (): Promise<string[]> => this.page.locator('li[data-place^="field:"] a').allTextContents()

  async inOrder(...names: readonly string[]): Promise<void> {
    await expect.poll(this.names).toEqual(names)
  }

  quiet(): void {
    expect(this.#complaints).toEqual([])
  }
}

/** A window of whoever signed in on that draft. */
export async function editorOf(browser: Browser, who: PlainBrowser, code: string, { viewport, scripts }: Way): Promise<Editor> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts })
  await who.lendTo(context)
  return new Editor(await context.newPage(), code, scripts)
}

const freshCode = () => `3.9${String(Math.trunc(Math.random() * 100_000)).padStart(5, '0')}`

/** The administrator's window on the draft of a new procedure. */
export async function started(browser: Browser, way: Way): Promise<Editor> {
  const editor = await editorOf(browser, await officialBrowser('quan-tri'), freshCode(), way)
  const { page } = editor
  await page.goto('/quan-tri/thu-tuc/moi')
  await editor.writes(/^Mã thủ tục/, editor.code)
  await editor.writes(/^Tên thủ tục$/, 'Thủ tục để thử tờ khai')
  await page.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ label: 'Hộ tịch' })
  await editor.presses('Tạo bản soạn', 'Đã tạo bản soạn')
  return editor
}

/** A text of a definition. */
export const label = (text: string) => ({ vi: text })
/** A field of one line. */
export const text = (key: string, name: string) => ({ key, type: 'text', label: label(name), required: false, rules: [], maxLength: 200 })

/** Puts a form into the draft, as an import would. */
export const fill = ({ code }: Editor, pages: readonly object[]) =>
  rows(
    `UPDATE procedure_versions v SET definition = jsonb_set(v.definition, '{form}', $2::jsonb) FROM procedures p WHERE p.id = v.procedure_id AND p.code = $1 AND v.state = 'DRAFT'`,
    [code, JSON.stringify({ pages })],
  )

/** One page of one section. */
export const onePage = (fields: readonly object[]) => [{ key: 'main', title: label('Nội dung'), sections: [{ key: 'all', title: label('Chính'), fields }] }]
