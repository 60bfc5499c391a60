import { type Browser, expect, type Page, test } from '@playwright/test'
import { checkPage } from './support/page-check'
import { type Account, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, windowOf } from './support/windows'

test.afterEach(({ browser }) => closeWindows(browser))

type Where = { readonly width: number; readonly scripts?: boolean }

async function at(browser: Browser, who: Account, path: string, { width, scripts = true }: Where): Promise<Page> {
  const page = await windowOf(browser, await officialBrowser(who), { scripts })
  await page.setViewportSize({ width, height: 900 })
  await page.goto(path)
  return page
}

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** A notice of death with its paper, taken in. */
async function accepted(row: number): Promise<string> {
  const code = await runProgram('make-dossier', freshId(row), '1.000656')
  expect((await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})).status).toBe(303)
  return code
}

test('without scripts a colleague is asked for an opinion, named in a note, and answers', async ({ browser }) => {
  const tablet = { width: 1024, scripts: false }
  const code = await accepted(54)
  const asks = await at(browser, 'giam-sat', `/can-bo/ho-so/${code}/xin-y-kien`, tablet)
  await asks.getByLabel('Xin ý kiến của').selectOption({ label: 'Đồng nghiệp: Hồ Thị Diễm My, Công chức văn thư' })
  await press(asks, 'Gửi yêu cầu xin ý kiến')
  await expect(asks.getByRole('link', { name: 'Hãy ghi nội dung cần xin ý kiến' })).toBeVisible()
  await checkPage(asks, tablet)
  const question = `Giấy báo tử của ${code} đã đủ căn cứ chưa?`
  await asks.getByLabel('Nội dung cần xin ý kiến').fill(question)
  await press(asks, 'Gửi yêu cầu xin ý kiến')
  await expect(asks.getByText('Đã gửi yêu cầu xin ý kiến')).toBeVisible()
  await asks.getByLabel('Nhắc tới (không bắt buộc)').selectOption({ label: 'Hồ Thị Diễm My, Công chức văn thư' })
  await asks.getByLabel('Ghi chú mới').fill(`Nhờ xem giúp ${code}.`)
  await press(asks, 'Lưu ghi chú')
  await expect(asks.getByText('Đã ghi chú.')).toBeVisible()
  await checkPage(asks, tablet)

  const answers = await at(browser, 'van-thu', '/can-bo/tin', tablet)
  const mention = answers.getByRole('listitem').filter({ hasText: `Nhờ xem giúp ${code}.` })
  await expect(mention.getByText('Chưa đọc')).toBeVisible()
  await checkPage(answers, tablet)
  await mention.getByRole('button').click()
  await expect(mention.getByText('Đã đọc', { exact: true })).toBeVisible()
  await answers.getByRole('link', { name: 'Xem ý kiến được hỏi' }).click()
  await checkPage(answers, tablet)
  await answers.getByRole('link', { name: question }).first().click()
  await checkPage(answers, tablet)
  await answers.getByLabel('Ý kiến của bạn').fill('Giấy báo tử hợp lệ.')
  await press(answers, 'Gửi ý kiến')
  await expect(answers.getByText('Đã ghi ý kiến và báo cho người hỏi.')).toBeVisible()

  await asks.reload()
  await expect(asks.getByText('Giấy báo tử hợp lệ.')).toBeVisible()
})

test('two papers stand beside each other, are turned and enlarged by keyboard, and looked through', async ({ browser }) => {
  const code = await accepted(55)
  const page = await at(browser, 'mot-cua', `/can-bo/ho-so/${code}/giay-to`, { width: 1280 })
  await expect(page.getByRole('heading', { name: 'Bên trái: Nội dung đã khai' })).toBeVisible()
  const tools = page.getByRole('list', { name: /^Xoay và phóng to/ })
  for (const [tool, state] of [['Xoay phải', 'Xoay 90°, cỡ 100 %'], ['Phóng to', 'Xoay 90°, cỡ 150 %'], ['Về ban đầu', 'Xoay 0°, cỡ 100 %']] as const) {
    await tools.getByRole('link', { name: tool }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(state)).toBeVisible()
  }
  await checkPage(page)

  // The text is read by a job, and whoever asks too early is told to ask again.
  await expect(async () => {
    await page.getByLabel('Chữ cần tìm').fill('anh chup giay to')
    await press(page, 'Tìm')
    await expect(page.getByRole('status').filter({ hasText: 'Tìm thấy 1 chỗ' })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await expect(page.getByRole('main').locator('mark')).toHaveText('ảnh chụp giấy tờ')
  await checkPage(page)
})

test('the data of a paper are read off beside it', async ({ browser }) => {
  const code = await accepted(56)
  const page = await at(browser, 'mot-cua', `/can-bo/ho-so/${code}`, { width: 1024 })
  await page.getByRole('link', { name: /^Ghi dữ liệu số hóa/ }).first().click()
  await checkPage(page)
  await page.getByLabel('Loại giấy tờ').selectOption({ label: 'Giấy báo tử' })
  await press(page, 'Tiếp tục')
  await page.getByLabel('Họ và tên, hoặc tên giấy tờ').fill('Nguyễn Văn Thử')
  await press(page, 'Ghi dữ liệu')
  await expect(page.getByRole('link', { name: 'Hãy ghi nội dung này như trên giấy tờ' }).first()).toBeVisible()
  await checkPage(page)
  await expect(page.getByLabel('Họ và tên, hoặc tên giấy tờ')).toHaveValue('Nguyễn Văn Thử')
  for (const [label, typed] of [['Ngày', '2'], ['Tháng', '11'], ['Năm', '2026']] as const) await page.getByLabel(label, { exact: true }).fill(typed)
  await page.getByLabel('Cơ quan cấp').fill('Bệnh viện Thử')
  await press(page, 'Ghi dữ liệu')
  await expect(page.getByText('Đã ghi dữ liệu số hóa của giấy tờ.')).toBeVisible()
  await expect(page.getByText(/Giấy báo tử\. .*Cơ quan cấp: Bệnh viện Thử/)).toBeVisible()
  await checkPage(page)
})
