import { expect, type Page, test } from '@playwright/test'
import { checkPage } from './support/page-check'
import { officialBrowser } from './support/people'
import { closeWindows, windowOf } from './support/windows'

const counter = '/can-bo/tiep-nhan'
const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first().click()

test.afterEach(async ({ browser }) => {
  await closeWindows(browser)
})

/** Goes on by Tab to the control of that name, and nowhere else: what cannot be reached so is not there for the keyboard. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached by Tab`)
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

async function choose(page: Page, name: string, key: 'Space' | 'ArrowDown'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

test('a known person and a known procedure take four pages and nothing but keys', async ({ browser }) => {
  const page = await windowOf(browser, await officialBrowser('mot-cua'))
  const pages = new Set<string>()
  const seen = () => pages.add(new URL(page.url()).pathname)
  await page.goto(counter)
  await checkPage(page, { scripts: true })
  seen()
  // The cursor stands where a scanner types.
  await page.keyboard.type('048192009001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Chọn thủ tục' })).toBeVisible()
  seen()
  await page.keyboard.type('2.000635')
  await page.keyboard.press('Enter')
  const pick = page.getByRole('button', { name: /^Nhập hồ sơ này/ }).first()
  await expect(pick).toBeFocused()
  await checkPage(page, { scripts: true })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Tiếp nhận, in giấy hẹn' })).toBeVisible()
  seen()
  await choose(page, 'eventKind', 'Space')
  await choose(page, 'relation', 'Space')
  await type(page, 'subjectName', 'Trần Thị Mai Hạnh')
  await choose(page, 'subjectSex', 'ArrowDown')
  await type(page, 'subjectBirthDate.day', '18')
  await type(page, 'subjectBirthDate.month', '4')
  await type(page, 'subjectBirthDate.year', '1992')
  await type(page, 'registeredAt', 'UBND phường Hòa Thuận Tây')
  await type(page, 'copies', '2')
  await page.keyboard.press('Enter')
  // What is to be paid is known only now, and is shown before anything is recorded.
  await expect(page.getByRole('alert').filter({ hasText: 'Mức phí, lệ phí đã thay đổi' })).toBeVisible()
  await checkPage(page, { scripts: true })
  await choose(page, '_method', 'ArrowDown')
  await type(page, '_reference', 'BL 0001')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận' })).toBeVisible()
  seen()
  expect(pages.size).toBeLessThanOrEqual(4)
  await checkPage(page, { scripts: true })
  const print = page.getByRole('link', { name: /^In giấy tiếp nhận và hẹn trả/ })
  const receipt = await page.request.get((await print.getAttribute('href')) ?? '')
  expect([receipt.status(), receipt.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.getByRole('link', { name: 'Hồ sơ khác của người này' }).click()
  await expect(page.getByText('Người nộp: Trần Thị Mai Hạnh')).toBeVisible()
})

test('an item of the post is typed on a tablet without scripts, and odd cards are said to be odd', async ({ browser }) => {
  const page = await windowOf(browser, await officialBrowser('mot-cua'), { scripts: false })
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto(`${counter}?kenh=buu-chinh`)
  await page.getByRole('textbox', { name: 'Người gửi' }).fill('Lê Lạ')
  const postmark = page.getByRole('group', { name: 'Ngày trên dấu bưu điện' })
  for (const [name, value] of [['Ngày', '2'], ['Tháng', '1'], ['Năm', '2026']] as const) await postmark.getByRole('textbox', { name }).fill(value)
  await page.getByRole('textbox', { name: 'Số định danh hoặc mã QR' }).fill('a'.repeat(10_000))
  await press(page, 'Tiếp tục')
  await expect(page.getByRole('alert').filter({ hasText: 'Nội dung dài quá giới hạn' })).toBeVisible()
  await checkPage(page, { scripts: false })

  // A man by the card, a woman by the number; and markup for a name.
  await page.getByRole('textbox', { name: 'Số định danh hoặc mã QR' }).fill('048192066602||Lê <b>Lạ</b>|01051992|Nam|Tổ 5, Hòa Cường, Đà Nẵng|10052021')
  await press(page, 'Tiếp tục')
  await expect(page.getByText('Người nộp: Lê <b>Lạ</b>')).toBeVisible()
  await expect(page.getByText('Giới tính trên thẻ không khớp với số định danh.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Mã hoặc tên thủ tục' }).fill('2.000635')
  await press(page, 'Tìm')
  await press(page, /^Nhập hồ sơ này/)
  await press(page, 'Tiếp nhận, in giấy hẹn')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Số bản sao cần cấp' }).fill('1')
  await press(page, 'Lưu, chưa tiếp nhận')
  await expect(page.getByText('Đã lưu. Hồ sơ chưa được tiếp nhận.')).toBeVisible()
  await expect(page.getByText('8.000').first()).toBeVisible()
  await checkPage(page, { scripts: false })
  await page.goto(counter)
  await expect(page.getByRole('link', { name: /Lê <b>Lạ<\/b>/ }).first()).toBeVisible()
})

for (const scripts of [true, false]) {
  test(`a paper that a registry has is not laid on the counter, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const page = await windowOf(browser, await officialBrowser('mot-cua'), { scripts })
    await page.goto(counter)
    await page.getByRole('textbox', { name: 'Số định danh hoặc mã QR' }).fill('048192009001||Trần Thị Mai Hạnh|18041992|Nữ|Tổ 5, Hòa Cường, Đà Nẵng|10052021')
    await press(page, 'Tiếp tục')
    await page.getByRole('textbox', { name: 'Mã hoặc tên thủ tục' }).fill('1.001193')
    await press(page, 'Tìm')
    await press(page, /^Nhập hồ sơ này/)
    await expect(page.getByRole('button', { name: 'Tiếp nhận, in giấy hẹn' })).toBeVisible()
    const choose = (question: string, answer: string) => page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
    await choose('Đã xác định được cha, mẹ của trẻ?', 'Chưa xác định được cha')
    await choose('Giấy tờ về việc sinh', 'Giấy chứng sinh bản giấy')
    // Who is asked about is not known before their number stands there.
    await press(page, 'Lưu, chưa tiếp nhận')
    const notice = page.getByRole('group', { name: 'Giấy chứng sinh', exact: true })
    await expect(notice).toContainText('Tra cứu được khi đã nhập đủ số định danh')
    await expect(notice.getByLabel('Bản chính', { exact: true })).toHaveValue('1')
    await page.getByLabel('Họ, chữ đệm, tên người mẹ').fill('Trần Thị Mai Hạnh')
    const born = page.getByRole('group', { name: 'Ngày, tháng, năm sinh của người mẹ' })
    for (const [name, value] of [['Ngày', '18'], ['Tháng', '4'], ['Năm', '1992']] as const) await born.getByLabel(name, { exact: true }).fill(value)
    await choose('Giấy tờ tùy thân của người mẹ', 'Số định danh cá nhân')
    const motherId = page.getByRole('textbox', { name: 'Số định danh cá nhân của người mẹ' })
    // Without scripts the question comes with the answer before it.
    if (!(await motherId.isVisible())) await press(page, 'Lưu, chưa tiếp nhận')
    await motherId.fill('048192009001')
    await press(page, 'Lưu, chưa tiếp nhận')
    await expect(page.getByText('Cơ sở dữ liệu đã có giấy tờ mà người dân không phải nộp nữa.')).toBeVisible()
    await expect(notice).toContainText('Không phải nộp: cơ sở dữ liệu đã có')
    await expect(notice).toContainText('Tra cứu theo: Trần Thị Mai Hạnh, số 048192009001, sinh 18/04/1992')
    await expect(notice.getByLabel('Bản chính', { exact: true })).toHaveValue('0')
    await checkPage(page, { scripts })
  })
}
