import { expect, type Page, test } from '@playwright/test'
import { checkPage } from './support/page-check'
import { type Account, citizenBrowser, officialBrowser } from './support/people'
import type { PlainBrowser } from './support/browser'
import { runProgram } from './support/programs'
import { closeWindows, windowOf } from './support/windows'

const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()

for (const javaScriptEnabled of [true, false]) {
  test(`a dossier waits for its money, and its result is recalled ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(180_000)
    const personalId = `0481908${String(80_000 + Math.trunc(Math.random() * 9000))}`
    const code = await runProgram('make-dossier', personalId, '2.000635')
    const open = (who: PlainBrowser) => windowOf(browser, who, { scripts: javaScriptEnabled })
    const does = async (who: Account, task: string, values: Readonly<Record<string, string>> = {}) =>
      expect((await (await officialBrowser(who)).postForm(`/can-bo/ho-so/${code}/${task}`, 'version', values)).status, task).toBe(303)
    const check = (page: Page) => checkPage(page, { scripts: javaScriptEnabled })
    await does('mot-cua', 'tiep-nhan')

    const civil = await open(await officialBrowser('ho-tich'))
    await civil.goto(`/can-bo/ho-so/${code}`)
    await main(civil).getByRole('link', { name: 'Yêu cầu nộp phí, lệ phí' }).click()
    await expect(civil.getByRole('heading', { level: 1, name: 'Yêu cầu nộp phí, lệ phí' })).toBeVisible()
    await check(civil)
    await civil.getByRole('textbox', { name: /Lý do và cách nộp/ }).fill('Thu trước khi cấp. Nộp tại quầy.')
    await press(civil, 'Gửi yêu cầu nộp')
    await expect(civil.getByText('Đã gửi yêu cầu nộp phí, lệ phí cho người dân.')).toBeVisible()
    await expect(main(civil).getByRole('link', { name: 'Yêu cầu nộp phí, lệ phí' })).toHaveCount(0)

    const citizen = await open(await citizenBrowser(personalId))
    await citizen.goto(`/ho-so/${code}`)
    await expect(citizen.getByText('Chờ bạn nộp phí, lệ phí').first()).toBeVisible()
    await expect(citizen.getByText('Thu trước khi cấp. Nộp tại quầy.').first()).toBeVisible()
    await expect(citizen.getByText('Số tiền phải nộp')).toBeVisible()
    await check(citizen)

    const counter = await open(await officialBrowser('mot-cua'))
    await counter.goto(`/can-bo/ho-so/${code}`)
    await expect(counter.getByText('Đang chờ nộp phí, lệ phí')).toBeVisible()
    // Another journey may have published more fees; the last one lets the dossier go on.
    const due = counter.getByText(/^Ghi nhận khoản này/)
    for (let left = await due.count(); left > 0; left -= 1) {
      await due.first().click()
      await counter.getByRole('radio', { name: 'Tiền mặt tại quầy' }).check()
      await counter.getByRole('textbox', { name: /Số biên lai/ }).fill('BL-1')
      await press(counter, 'Ghi nhận')
      await expect(counter.getByText('Đã ghi nhận phí, lệ phí.')).toBeVisible()
      await expect(due).toHaveCount(left - 1)
    }
    await expect(counter.getByText('Đang xử lý').first()).toBeVisible()

    await does('ho-tich', 'du-thao')
    await does('lanh-dao', 'phe-duyet')
    const supervisor = await open(await officialBrowser('giam-sat'))
    // An electronic result is handed over by itself, a moment after the approval.
    await expect(async () => {
      await supervisor.goto(`/can-bo/ho-so/${code}`)
      await expect(supervisor.getByText('Đã trả kết quả').first()).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 60_000 })
    for (const status of ['Đã xử lý xong', 'Đang xử lý']) {
      await main(supervisor).getByRole('link', { name: 'Thu hồi kết quả' }).click()
      await supervisor.getByRole('textbox', { name: /Lý do thu hồi/ }).fill('Ghi sai ngày sinh.')
      await check(supervisor)
      await press(supervisor, 'Thu hồi')
      await expect(supervisor.getByText('Đã thu hồi và báo cho người dân.')).toBeVisible()
      await expect(supervisor.getByText(status).first()).toBeVisible()
    }
    await citizen.reload()
    await expect(citizen.getByRole('link', { name: 'Kết quả đã thu hồi, không còn giá trị' })).toBeVisible()
    await expect(citizen.getByText('Ghi sai ngày sinh.').first()).toBeVisible()
  })
}

test.afterEach(({ browser }) => closeWindows(browser))
