import { expect, type Page, test } from '@playwright/test'
import { signInWithId } from './journeys/sign-in-citizen'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { officialBrowser } from './support/people'
import { closeWindows, freshId, windowOf } from './support/windows'

const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first().click()
const phone = { width: 360, height: 740 }
const ward = 'H17.99.01'

test.afterEach(async ({ browser }) => {
  await closeWindows(browser)
})

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled

  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: phone })

    test('a citizen books a time, moves it and cancels it on a phone', async ({ page }) => {
      await signInWithId(page, freshId(scripts ? 71 : 72), '/lich-hen?thu-tuc=1.000894')
      await page.getByRole('link', { name: 'Đăng ký kết hôn', exact: true }).click()
      await checkPage(page, { scripts })
      await press(page, 'Đặt lịch hẹn')
      await expect(page.getByRole('alert').filter({ hasText: 'Chọn một giờ' })).toBeVisible()
      // Each of the two runs takes times of its own, so that they do not take them from each other.
      const days = page.getByRole('navigation', { name: 'Chọn ngày' }).getByRole('link')
      await days.nth(scripts ? 8 : 12).click()
      await page.getByRole('radio').first().check()
      await press(page, 'Đặt lịch hẹn')
      await expect(page.getByText('Đã đặt lịch hẹn')).toBeVisible()
      await checkPage(page, { scripts })

      await page.getByRole('link', { name: 'Đổi sang giờ khác' }).click()
      await days.nth(scripts ? 9 : 13).click()
      await page.getByRole('radio').last().check()
      await press(page, 'Đổi sang giờ này')
      await expect(page.getByText('Đã đổi lịch hẹn')).toBeVisible()

      await page.getByText('Hủy lịch hẹn này').click()
      await press(page, 'Hủy lịch hẹn')
      await expect(page.getByText('Đã hủy lịch hẹn')).toBeVisible()
      await page.goto('/lich-hen')
      await expect(page.getByText('Bạn chưa có lịch hẹn nào')).toBeVisible()
      await checkPage(page, { scripts })
    })

    test('a citizen complains, and reads the answer', async ({ page, browser }) => {
      await signInWithId(page, freshId(scripts ? 73 : 74), '/phan-anh/gui')
      await press(page, 'Gửi')
      await expect(page.getByRole('alert').filter({ hasText: 'Nhập nội dung' })).toBeVisible()
      await checkPage(page, { scripts })
      await page.getByRole('radio', { name: 'Kiến nghị' }).check()
      await page.getByRole('textbox', { name: 'Nội dung' }).fill('Nên có ghế ngồi ở hành lang.')
      await press(page, 'Gửi')
      await expect(page.getByText('Đã gửi. Chúng tôi báo cho bạn khi có câu trả lời.')).toBeVisible()
      const code = /PA-\d{6}-\d{4,}/.exec(page.url())?.[0] ?? ''
      await checkPage(page, { scripts })

      const supervisor = await windowOf(browser, await officialBrowser('giam-sat'), { scripts })
      await supervisor.goto('/can-bo/phan-anh')
      await checkPage(supervisor, { scripts })
      await supervisor.getByRole('link', { name: code }).click()
      await supervisor.getByRole('combobox', { name: 'Giao cho' }).selectOption({ index: 1 })
      await press(supervisor, 'Giao trả lời')
      await expect(supervisor.getByText('Đã giao', { exact: true }).first()).toBeVisible()
      await supervisor.getByRole('textbox', { name: 'Câu trả lời cho người gửi' }).fill('Phường sẽ đặt mười ghế trong tháng này.')
      await press(supervisor, 'Gửi câu trả lời')
      await expect(supervisor.getByText('Đã gửi câu trả lời')).toBeVisible()
      await checkPage(supervisor, { scripts })

      await page.reload()
      await expect(page.getByText('Phường sẽ đặt mười ghế trong tháng này.')).toBeVisible()
    })
  })
}

test('an official gives a number and calls the next one, which the wall shows', async ({ browser }) => {
  // One of the ward's own: a new one would be given dossiers that other tests wait for.
  const official = await windowOf(browser, await officialBrowser('van-thu'))
  await official.goto('/can-bo/so-thu-tu')
  await checkPage(official)
  await official.getByRole('radio', { name: /Chứng thực/ }).check()
  await press(official, 'Cấp số và in phiếu')
  await expect(official.getByRole('heading', { level: 1, name: 'Phiếu số thứ tự' })).toBeVisible()
  await checkPage(official)
  await official.getByRole('link', { name: 'Về trang số thứ tự' }).click()
  await official.getByRole('textbox', { name: 'Số quầy' }).fill('47')
  await press(official, 'Gọi số tiếp theo')
  await expect(official.getByText(/Số [A-Z]\d{3,} tại quầy 47/)).toBeVisible()
  const name = /Số ([A-Z]\d{3,})/.exec(await official.getByText(/Số [A-Z]\d{3,} tại quầy 47/).innerText())?.[1] ?? ''
  await checkPage(official)

  for (const scripts of [true, false]) {
    const wall = await windowOf(browser, null, { scripts })
    await wall.goto(`/man-hinh/${ward}`)
    await expect(wall.getByRole('row').filter({ hasText: name })).toContainText('47')
    await checkPage(wall, { scripts })
  }
  const plain = await (await fetch(`${new URL(official.url()).origin}/man-hinh/${ward}`)).text()
  expect(plain).toContain('http-equiv="refresh"')

  const wall = await windowOf(browser, null)
  await wall.goto(`/man-hinh/${ward}`)
  await press(official, 'Bắt đầu tiếp')
  await press(official, 'Xong')
  await expect(official.getByRole('button', { name: 'Gọi số tiếp theo' })).toBeVisible()
  // The wall follows by itself.
  await expect(wall.getByRole('row').filter({ hasText: name })).toHaveCount(0)
})

test('whoever holds the tracking link says how it went, without scripts', async ({ browser }) => {
  const [found] = await rows<{ code: string; owner: string }>(
    "SELECT d.code, p.subject AS owner FROM dossiers d JOIN persons p ON p.id = d.owner_id WHERE d.status = 'RETURNED' AND p.subject LIKE '04819%' ORDER BY d.code LIMIT 1",
  )
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone })
  const page = await context.newPage()
  await signInWithId(page, found?.owner ?? '', `/ho-so/${found?.code ?? ''}`)
  const link = /\/tra-cuu\/[\w-]{22,}/.exec(await page.content())?.[0] ?? ''
  await page.goto(link)
  await page.getByRole('link', { name: 'Đánh giá việc giải quyết hồ sơ' }).click()
  await page.getByRole('radio', { name: '4 – Hài lòng' }).check()
  await page.getByRole('checkbox', { name: 'Đúng hẹn' }).check()
  await press(page, 'Gửi đánh giá')
  await expect(page.getByText('Cảm ơn bạn, đánh giá đã được ghi nhận')).toBeVisible()
  await checkPage(page, { scripts: false })

  const supervisor = await windowOf(browser, await officialBrowser('giam-sat'))
  await supervisor.goto('/can-bo/danh-gia')
  await expect(supervisor.getByRole('table').first()).toContainText('Trung bình')
  await checkPage(supervisor)
})
