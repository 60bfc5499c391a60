import { type Browser, expect, type Page, test } from '@playwright/test'
import type { PlainBrowser } from './support/browser'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { newOfficialBrowser, officialBrowser } from './support/people'
import { closeWindows } from './support/windows'

// Forms built, turned round and pruned in the studio. Each test has a procedure of its own, which nobody publishes.

type Way = { readonly viewport: { readonly width: number; readonly height: number }; readonly scripts: boolean }
const phone = { width: 360, height: 740 }
const desktop = { width: 1280, height: 900 }

const ways: Readonly<Record<string, Way>> = {
  'on a phone': { viewport: phone, scripts: true },
  'on a desktop': { viewport: desktop, scripts: true },
  'on a phone without scripts': { viewport: phone, scripts: false },
  'on a desktop without scripts': { viewport: desktop, scripts: false },
}

/** An administrator's window on the draft of a new procedure. */
class Editor {
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

async function editorOf(browser: Browser, who: PlainBrowser, code: string, { viewport, scripts }: Way): Promise<Editor> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts })
  await who.lendTo(context)
  return new Editor(await context.newPage(), code, scripts)
}

const freshCode = () => `3.9${String(Math.trunc(Math.random() * 100_000)).padStart(5, '0')}`

async function started(browser: Browser, way: Way): Promise<Editor> {
  const editor = await editorOf(browser, await officialBrowser('quan-tri'), freshCode(), way)
  const { page } = editor
  await page.goto('/quan-tri/thu-tuc/moi')
  await editor.writes(/^Mã thủ tục/, editor.code)
  await editor.writes(/^Tên thủ tục$/, 'Thủ tục để thử tờ khai')
  await page.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ label: 'Hộ tịch' })
  await editor.presses('Tạo bản soạn', 'Đã tạo bản soạn')
  return editor
}

const label = (text: string) => ({ vi: text })
const text = (key: string, name: string) => ({ key, type: 'text', label: label(name), required: false, rules: [], maxLength: 200 })

/** Puts a form into the draft, as an import would. */
const fill = ({ code }: Editor, pages: readonly object[]) =>
  rows(
    `UPDATE procedure_versions v SET definition = jsonb_set(v.definition, '{form}', $2::jsonb) FROM procedures p WHERE p.id = v.procedure_id AND p.code = $1 AND v.state = 'DRAFT'`,
    [code, JSON.stringify({ pages })],
  )

const onePage = (fields: readonly object[]) => [{ key: 'main', title: label('Nội dung'), sections: [{ key: 'all', title: label('Chính'), fields }] }]
const three = onePage([text('hoTen', 'Họ và tên'), text('lyDo', 'Lý do'), text('ghiChu', 'Ghi chú')])

async function addField(editor: Editor, name: string, type: RegExp) {
  await editor.goes()
  await editor.page.getByRole('link', { name: /Thêm trường vào phần này/ }).click()
  await editor.writes(/^Câu hỏi hoặc tên trường/, name)
  await editor.page.getByRole('radio', { name: type }).check()
  await editor.presses(/^Thêm$/, `Đã thêm “${name}”.`)
}

async function build(editor: Editor) {
  const { page } = editor
  await editor.goes()
  await editor.told('Chưa có trang nào')
  await page.getByRole('link', { name: 'Thêm trang' }).click()
  await editor.check()
  await editor.writes(/^Trường đầu tiên/, 'Họ và tên')
  await editor.presses(/^Thêm$/, 'Tên trang: hãy nhập hoặc chọn')
  await editor.writes(/^Tên trang/, 'Người yêu cầu')
  await editor.presses(/^Thêm$/, /Đã thêm “/)
  await editor.check()
  await addField(editor, 'Có người đi cùng?', /^Có hoặc không/)
  await addField(editor, 'Số người đi cùng', /^Số nguyên/)
  await editor.check()
}

async function condition(editor: Editor) {
  const { page } = editor
  // Asked for only where it is used.
  await expect(page.getByRole('group', { name: 'Bắt buộc khi nào?' })).toBeHidden()
  await page.getByRole('radio', { name: 'Tùy điều kiện' }).check()
  await expect(page.getByRole('group', { name: 'Bắt buộc khi nào?' })).toBeVisible()
  await page.getByRole('radio', { name: 'Không bắt buộc' }).check()

  const name = (rest: string) => page.locator(`[name="condition.g0r0.${rest}"]`)
  await page.locator('input[name="condition.mode"][value="rows"]').check()
  await name('field').selectOption({ label: 'Có người đi cùng?' })
  await page.locator('button[name="intent"][value="again"]:visible').last().click()
  await expect(name('field')).toHaveValue('coNguoiDiCung')
  await name('value').and(page.locator('select')).selectOption({ label: 'Có' })
  await editor.presses('Lưu vào bản soạn', 'Đã lưu “Số người đi cùng”.')
  await editor.told(/Hiện khi: .*Có người đi cùng.*Có/)
  await editor.check()
}

async function rule(editor: Editor) {
  const { page } = editor
  await page.getByRole('link', { name: 'Số người đi cùng' }).click()
  await page.getByRole('link', { name: /Thêm quy tắc/ }).click()
  await editor.check()
  await page.getByRole('link', { name: 'Giá trị trong khoảng' }).click()
  await editor.writes(/^Ít nhất/, '10')
  await editor.writes(/^Nhiều nhất/, '1')
  await editor.presses('Lưu vào bản soạn', /Nhiều nhất: không được/)
  await editor.writes(/^Ít nhất/, '1')
  await editor.writes(/^Nhiều nhất/, '10')
  await editor.writes(/^Lời nhắc khi sai$/, 'Ghi từ 1 đến 10 người')
  await editor.check()
  await editor.presses('Lưu vào bản soạn', 'Ghi từ 1 đến 10 người')
  await editor.check()
}

async function removal(editor: Editor) {
  const { page } = editor
  await page.getByRole('link', { name: 'Có người đi cùng?' }).click()
  await page.getByRole('link', { name: 'Xóa trường này' }).click()
  await editor.told('Những mục sau đang nhắc đến phần bị xóa')
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'Số người đi cùng' })).toBeVisible()
  await editor.check()
  await editor.presses('Xóa khỏi bản soạn', 'Đã xóa.')
  await editor.inOrder('Số người đi cùng', 'Họ và tên')
}

for (const [name, way] of Object.entries(ways).filter(([, { scripts }]) => !scripts)) {
  test(`a form is built, turned round, undone and pruned ${name}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const editor = await started(browser, way)
    const { page } = editor
    await build(editor)
    await condition(editor)
    await rule(editor)

    await editor.goes()
    const up = page.getByRole('button', { name: 'Đưa “Số người đi cùng” lên' })
    await up.click()
    await editor.told('Đã chuyển “Số người đi cùng”: nay đứng thứ 2 trong 3')
    await editor.inOrder('Họ và tên', 'Số người đi cùng', 'Có người đi cùng?')
    await expect(page.getByRole('button', { name: 'Hoàn tác: chuyển trường “Số người đi cùng”' })).toBeVisible()
    await up.press('Enter')
    await editor.inOrder('Số người đi cùng', 'Họ và tên', 'Có người đi cùng?')
    await editor.check()

    await editor.presses(/^Hoàn tác: chuyển trường “Số người đi cùng”/, 'Đã hoàn tác.')
    await editor.inOrder('Họ và tên', 'Số người đi cùng', 'Có người đi cùng?')
    await editor.presses(/^Làm lại: chuyển trường “Số người đi cùng”/, 'Đã làm lại.')
    await editor.inOrder('Số người đi cùng', 'Họ và tên', 'Có người đi cùng?')
    await removal(editor)
    await editor.presses(/^Hoàn tác: xóa trường “Có người đi cùng\?”/, 'Đã hoàn tác.')
    await editor.inOrder('Số người đi cùng', 'Họ và tên', 'Có người đi cùng?')
    editor.quiet()
  })
}

test('a mouse drags fields within their section and into another', async ({ browser }) => {
  const editor = await started(browser, { viewport: desktop, scripts: true })
  await fill(editor, [...three, { key: 'more', title: label('Thêm'), sections: [{ key: 'all', fields: [text('khac', 'Nội dung khác')] }] }])
  await editor.goes()
  const handle = (key: string) => editor.page.locator(`[data-place="field:${key}"] .outline-handle`)
  const row = (key: string) => editor.page.locator(`[data-place="field:${key}"]`)
  await handle('ghiChu').dragTo(row('hoTen'), { targetPosition: { x: 60, y: 4 } })
  await editor.told('Đã chuyển “Ghi chú”')
  await editor.inOrder('Ghi chú', 'Họ và tên', 'Lý do', 'Nội dung khác')
  await handle('ghiChu').dragTo(row('khac'), { targetPosition: { x: 60, y: 4 } })
  await editor.inOrder('Họ và tên', 'Lý do', 'Ghi chú', 'Nội dung khác')
  await editor.presses(/^Hoàn tác: chuyển trường “Ghi chú”/, 'Đã hoàn tác.')
  await editor.inOrder('Ghi chú', 'Họ và tên', 'Lý do', 'Nội dung khác')
  editor.quiet()
})

for (const [name, way] of Object.entries(ways)) {
  test(`two administrators lose nothing of each other's ${name}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const first = await started(browser, way)
    await fill(first, three)
    const second = await editorOf(browser, await newOfficialBrowser('H17.99.97'), first.code, way)

    await first.goes('/truong/hoTen')
    await second.goes('/truong/lyDo')
    await second.writes(/^Câu hỏi hoặc tên trường$/, 'Lý do đề nghị')
    await second.presses('Lưu vào bản soạn', 'Đã lưu “Lý do đề nghị”.')

    // Another field: told who did what, and put on top of it.
    await first.writes(/^Câu hỏi hoặc tên trường$/, 'Họ, chữ đệm và tên')
    await first.presses('Lưu vào bản soạn', 'Người khác đã sửa bản soạn này trong lúc bạn nhập')
    await first.told(/Lê Đa Năng, .*: sửa trường “Lý do đề nghị”/)
    await expect(first.page.getByRole('textbox', { name: /^Câu hỏi hoặc tên trường$/ })).toHaveValue('Họ, chữ đệm và tên')
    await first.check()
    await first.presses('Lưu phần của tôi lên bản mới nhất', 'Đã lưu “Họ, chữ đệm và tên”.')
    await first.inOrder('Họ, chữ đệm và tên', 'Lý do đề nghị', 'Ghi chú')

    // The same field: kept on the screen, written nowhere.
    await second.goes('/truong/hoTen')
    await first.goes('/truong/hoTen')
    await second.writes(/^Câu hỏi hoặc tên trường$/, 'Tên')
    await second.presses('Lưu vào bản soạn', 'Đã lưu “Tên”.')
    await first.writes(/^Câu hỏi hoặc tên trường$/, 'Họ tên đầy đủ')
    await first.presses('Lưu vào bản soạn', /Họ đã sửa đúng phần này/)
    await first.told(/Lê Đa Năng, .*: sửa trường “Tên”/)
    await expect(first.page.getByRole('textbox', { name: /^Câu hỏi hoặc tên trường$/ })).toHaveValue('Họ tên đầy đủ')
    await expect(first.page.getByRole('button', { name: 'Lưu phần của tôi lên bản mới nhất' })).toHaveCount(0)
    await first.check()

    // A move is put on top like anything else.
    await first.goes()
    await second.goes('/truong/lyDo')
    await second.writes(/^Câu hỏi hoặc tên trường$/, 'Lý do')
    await second.presses('Lưu vào bản soạn', 'Đã lưu “Lý do”.')
    await first.presses('Đưa “Ghi chú” lên', 'Người khác đã sửa bản soạn này trong lúc bạn nhập')
    await first.check()
    await first.presses('Lưu phần của tôi lên bản mới nhất', 'Đã chuyển “Ghi chú”')
    await first.inOrder('Tên', 'Ghi chú', 'Lý do')
    await first.presses('Đưa “Ghi chú” lên', 'nay đứng thứ 1 trong 3')
    await first.inOrder('Ghi chú', 'Tên', 'Lý do')

    // A way to the newest version that leads to the same page.
    await first.goes('/moi?vao=section:main:all')
    await second.goes()
    await second.presses('Đưa “Lý do” lên', 'Đã chuyển “Lý do”')
    await first.writes(/^Câu hỏi hoặc tên trường/, 'Nơi sinh')
    await first.presses(/^Thêm$/, 'Người khác đã sửa bản soạn này trong lúc bạn nhập')
    const newest = await first.page.getByRole('link', { name: 'Mở bản mới nhất trong thẻ khác' }).evaluate((link: HTMLAnchorElement) => link.href)
    expect(newest).toContain('/moi?vao=section')
    first.quiet()
    second.quiet()
  })
}

test('a form of 300 fields is shown and turned round', async ({ browser }) => {
  const editor = await started(browser, { viewport: desktop, scripts: true })
  const field = (page: number, index: number) => text(`f${String(page)}x${String(index)}`, `Trường ${String(page)}.${String(index)}`)
  await fill(editor, Array.from({ length: 10 }, (_, page) => ({
    key: `p${String(page)}`, title: label(`Phần việc ${String(page)}`),
    sections: [{ key: 'all', fields: Array.from({ length: 30 }, (__, index) => field(page, index)) }],
  })))
  const answer = await editor.goes()
  expect((await answer?.body())?.byteLength ?? Infinity).toBeLessThan(1_500_000)
  await editor.page.locator('summary').filter({ hasText: 'Phần việc 7' }).click()
  await editor.presses('Đưa “Trường 7.1” lên', 'Đã chuyển “Trường 7.1”')
  await expect(editor.page.locator('[data-place="field:f7x1"]')).toBeVisible()
  expect((await editor.names()).slice(210, 212)).toEqual(['Trường 7.1', 'Trường 7.0'])
  editor.quiet()
})

test.afterEach(({ browser }) => closeWindows(browser))
