import { expect, type Page, test } from '@playwright/test'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { type Account, citizenBrowser, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, windowOf } from './support/windows'

const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).first().click()
const phone = { width: 360, height: 740 }

test.afterEach(({ browser }) => closeWindows(browser))

for (const scripts of [true, false]) {
  test(`a result is collected by whom its owner named ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    test.setTimeout(180_000)
    const personalId = freshId(scripts ? 81 : 82)
    const code = await runProgram('make-dossier', personalId, '2.000635')
    await rows("UPDATE dossiers SET delivery = 'COUNTER' WHERE code = $1", [code])
    const does = async (who: Account, task: string) =>
      expect((await (await officialBrowser(who)).postForm(`/can-bo/ho-so/${code}/${task}`, 'version', {})).status, task).toBe(303)
    await does('mot-cua', 'tiep-nhan')
    await does('ho-tich', 'du-thao')
    await does('lanh-dao', 'phe-duyet')

    const citizen = await windowOf(browser, await citizenBrowser(personalId), { scripts })
    await citizen.setViewportSize(phone)
    await citizen.goto(`/ho-so/${code}`)
    await citizen.getByRole('link', { name: 'Nhờ người khác nhận kết quả tại quầy' }).click()
    await checkPage(citizen, { scripts })
    await citizen.getByRole('textbox', { name: 'Họ tên người nhận thay' }).fill('Lê Văn Nhận')
    await press(citizen, 'Đăng ký')
    await expect(citizen.getByRole('alert').filter({ hasText: 'Số định danh gồm đúng 12 chữ số' })).toBeVisible()
    await citizen.getByRole('textbox', { name: /Số định danh của người nhận thay/ }).fill('048192000456')
    await press(citizen, 'Đăng ký')
    await expect(citizen.getByText('Đã đăng ký người nhận thay')).toBeVisible()
    await checkPage(citizen, { scripts })

    const counter = await windowOf(browser, await officialBrowser('mot-cua'), { scripts })
    await counter.goto('/can-bo/tra-ket-qua')
    await checkPage(counter, { scripts })
    // As a scanner types the code of the receipt.
    await main(counter).getByRole('searchbox', { name: 'Tìm kết quả' }).fill(`${code}|2.000635||Giấy tiếp nhận hồ sơ và hẹn trả kết quả`)
    await press(counter, 'Tìm')
    await expect(counter.getByText(/^Còn thu/).first()).toBeVisible()
    await expect(main(counter).getByRole('button', { name: 'Trả kết quả' })).toHaveCount(0)
    await counter.getByRole('link', { name: 'Ghi nhận phí, lệ phí' }).first().click()
    const due = counter.getByText(/^Ghi nhận khoản này/)
    for (let left = await due.count(); left > 0; left -= 1) {
      await due.first().click()
      await counter.getByRole('radio', { name: 'Tiền mặt tại quầy' }).check()
      await counter.getByRole('textbox', { name: /Số biên lai/ }).fill('BL-1')
      await press(counter, 'Ghi nhận')
      await expect(due).toHaveCount(left - 1)
    }

    await counter.goto(`/can-bo/tra-ket-qua/${code}`)
    await checkPage(counter, { scripts })
    await counter.getByRole('radio', { name: 'Người được chủ hồ sơ đăng ký trên Cổng' }).check()
    await counter.getByRole('textbox', { name: /4 ký tự cuối/ }).fill('0456')
    await press(counter, 'Trả kết quả')
    await expect(counter.getByRole('alert').filter({ hasText: 'người nhận đã ký giấy biên nhận' })).toBeVisible()
    await counter.getByRole('checkbox', { name: 'Người nhận đã ký giấy biên nhận' }).check()
    await press(counter, 'Trả kết quả')
    await expect(counter.getByRole('heading', { level: 1, name: 'Đã trả kết quả' })).toBeVisible()
    await expect(counter.getByText('Lê Văn Nhận')).toBeVisible()
    await checkPage(counter, { scripts })
    const href = (await counter.getByRole('link', { name: /In giấy biên nhận/ }).getAttribute('href')) ?? ''
    const receipt = await counter.request.get(href)
    expect(receipt.headers()['content-type']).toBe('application/pdf')

    await citizen.goto(`/ho-so/${code}`)
    await expect(citizen.getByText('Đã trả kết quả').first()).toBeVisible()
  })
}
