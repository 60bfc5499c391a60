import { expect, type Page, test } from '@playwright/test'
import { findPerson } from '@/tests/simulators/vneid/people'
import { unzip } from '@/tests/support/read-xlsx'
import { checkPage } from './support/page-check'
import { citizenBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, phoneOf } from './support/windows'

// What one may ask of the portal about oneself: all of it in one file, and to be forgotten.

const address = '/tai-khoan/du-lieu'
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()

test.afterEach(({ browser }) => closeWindows(browser))

for (const scripts of [true, false]) {
  const way = scripts ? 'with scripts' : 'without scripts'

  test(`a citizen asks for all their data and fetches it ${way}`, async ({ browser }) => {
    const [personalId, stranger] = [freshId(scripts ? 85 : 86), freshId(87)]
    const code = await runProgram('make-dossier', personalId, '1.004873')
    const page = await phoneOf(browser, await citizenBrowser(personalId), { scripts })
    await page.goto(address)
    await press(page, 'Lập gói dữ liệu của tôi')
    await expect(page.getByText('Đã nhận yêu cầu.')).toBeVisible()
    const fetching = main(page).getByRole('link', { name: /^Tải về/ })
    await expect(async () => {
      await page.goto(address)
      await expect(fetching).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await checkPage(page, { scripts })

    const href = (await fetching.getAttribute('href')) ?? ''
    const answer = await page.request.get(href)
    expect(answer.headers()).toMatchObject({ 'content-type': 'application/zip', 'cache-control': expect.stringContaining('no-store') })
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
    const files = unzip(await answer.body())
    expect(JSON.parse(files.get('du-lieu.json') ?? '')).toMatchObject({
      account: { fullName: findPerson(personalId)?.claims.HoVaTen, personalId }, dossiers: [{ code, events: [{ event: 'submit' }] }],
    })
    expect(files.get('tom-tat.pdf')?.slice(0, 5)).toBe('%PDF-')
    expect((await (await citizenBrowser(stranger)).ask(href)).status).toBe(404)

    // A dossier that is still worked on hinders the erasure of the account, and says so.
    await expect(main(page).getByText('Bạn còn hồ sơ chưa kết thúc.')).toBeVisible()
    await expect(main(page).getByRole('button', { name: 'Yêu cầu xóa tài khoản' })).toHaveCount(0)
  })

  test(`the erasure of an account is asked for, and taken back ${way}`, async ({ browser }) => {
    const page = await phoneOf(browser, await citizenBrowser(freshId(scripts ? 88 : 89)), { scripts })
    await page.goto(address)
    const words = page.getByRole('textbox', { name: 'Gõ XOA TAI KHOAN để xác nhận' })
    await words.fill('xóa')
    await press(page, 'Yêu cầu xóa tài khoản')
    await expect(page.getByText('Dòng chữ xác nhận chưa đúng').first()).toBeVisible()
    await expect(words).toHaveValue('xóa')
    await checkPage(page, { scripts })
    await words.fill('xóa tài khoản')
    await press(page, 'Yêu cầu xóa tài khoản')
    await expect(page.getByText('Tài khoản của bạn sẽ bị xóa')).toBeVisible()
    await checkPage(page, { scripts })
    await press(page, 'Giữ lại tài khoản')
    await expect(page.getByText('Tài khoản của bạn được giữ lại.')).toBeVisible()
    await expect(words).toBeVisible()
  })
}
