import { expect, type Page, test } from '@playwright/test'
import { checkPage } from './support/page-check'
import { citizenBrowser, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, phoneOf } from './support/windows'

// A paper handed in once: kept in the vault, used again at one press, shown to a third person by a link and a code.

const procedure = '1.000656'
const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()

test.afterEach(({ browser }) => closeWindows(browser))

/** Somebody whose notice of death the counter has taken in. */
async function withPaper(personalId: string): Promise<string> {
  const code = await runProgram('make-dossier', personalId, procedure)
  expect((await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})).status).toBe(303)
  return code
}

/** Opens what is shared: once with another code, then with the right one. */
async function openShared(page: Page, link: string, code: string, scripts: boolean): Promise<void> {
  await page.goto(link)
  await expect(main(page).getByRole('heading', { level: 1, name: 'Giấy tờ được chia sẻ' })).toBeVisible()
  await expect(main(page).getByText('Giấy báo tử')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Mã 6 số' }).fill(code === '111111' ? '222222' : '111111')
  await press(page, 'Mở giấy tờ')
  await expect(page.getByText('Mã chưa đúng.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Mã 6 số' }).fill(code)
  await press(page, 'Mở giấy tờ')
  const file = main(page).getByRole('link', { name: /^Tải xuống / })
  await expect(file).toBeVisible()
  await checkPage(page, { scripts })
  const answer = await page.request.get((await file.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
}

for (const scripts of [true, false]) {
  test(`a paper of the vault serves again and is shown to a third person, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const personalId = freshId(scripts ? 83 : 84)
    const code = await withPaper(personalId)
    const page = await phoneOf(browser, await citizenBrowser(personalId), { scripts })
    const paper = main(page).getByRole('article').filter({ hasText: code })
    await expect(async () => {
      await page.goto('/kho-giay-to')
      await expect(paper).toContainText('Dùng được', { timeout: 500 })
    }).toPass({ timeout: 30_000 })
    await expect(main(page).getByRole('heading', { level: 2, name: 'Giấy báo tử' })).toBeVisible()
    await checkPage(page, { scripts })

    await runProgram('make-dossier', personalId, procedure, 'draft')
    await page.goto(`/nop/${procedure}/giay-to`)
    await checkPage(page, { scripts })
    await press(page, /^Dùng giấy báo tử ngày /)
    await expect(main(page).getByText('Lấy từ kho giấy tờ')).toBeVisible()
    await expect(main(page).getByRole('button', { name: /^Dùng giấy báo tử/ })).toHaveCount(0)
    await checkPage(page, { scripts })

    await page.goto('/kho-giay-to')
    await paper.getByText('Chia sẻ cho người khác').click()
    await press(page, 'Tạo liên kết')
    const made = page.getByRole('region', { name: /^Đã tạo liên kết/ })
    await expect(made).toBeVisible()
    await checkPage(page, { scripts })
    const [link = '', pin = ''] = await made.locator('code').allInnerTexts()
    await openShared(await phoneOf(browser, null, { scripts }), link, pin, scripts)

    await page.goto('/kho-giay-to')
    for (const happened of ['Nhập sai mã', 'Đã mở', 'Đã tải tệp']) await expect(paper.getByRole('listitem').filter({ hasText: happened })).toHaveCount(1)
    await checkPage(page, { scripts })
    await paper.getByRole('button', { name: 'Chấm dứt liên kết' }).click()
    await expect(paper.getByText('Đã hết hiệu lực')).toBeVisible()
    expect((await (await phoneOf(browser, null, { scripts })).goto(link))?.status()).toBe(404)
  })
}
