import { type Browser, expect, type Page, test } from '@playwright/test'
import { officialBrowser } from './support/people'
import { closeWindows, citizenWindow, freshId } from './support/windows'
import { runProgram } from './support/programs'

// Places are found by former names, and an administrator keeps their list.

const header = 'ma,ten,tinh,hieu_luc_tu,hieu_luc_den,ten_cu'

async function administrator(browser: Browser, scripts: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts })
  await (await officialBrowser('quan-tri')).lendTo(context)
  return context.newPage()
}

const send = async (page: Page, content: string) => {
  await page.goto('/quan-tri/dia-danh')
  await page.getByLabel('Tệp CSV (UTF-8)').setInputFiles({ name: 'xa.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()
}

test.afterEach(({ browser }) => closeWindows(browser))

for (const scripts of [true, false]) {
  const way = scripts ? 'with scripts' : 'without scripts'
  const [code, former] = scripts ? ['99901', 'Xã Đồng Xưa'] : ['99902', 'Xã Làng Cổ']
  const name = scripts ? 'Xã Đồng Thử' : 'Xã Làng Thử'

  test(`a list of communes is checked, looked at and taken over ${way}`, async ({ browser, request }) => {
    const page = await administrator(browser, scripts)
    await send(page, `${header}\n12,Xã Sai,Tỉnh Gia Lai,,,\n`)
    await expect(page.getByRole('cell', { name: 'Mã phải gồm đúng 5 chữ số' })).toBeVisible()
    await send(page, `${header}\n${code},${name},Tỉnh Gia Lai,,,${former}\n`)
    await expect(page.getByRole('heading', { name: 'Xem trước thay đổi' })).toBeVisible()
    await expect(page.getByRole('table').getByText(name)).toBeVisible()
    await page.getByRole('button', { name: 'Cập nhật danh mục' }).click()
    await expect(page.getByText('Đã cập nhật danh mục xã, phường, đặc khu')).toBeVisible()
    // Every process asks anew after a minute at the latest.
    const found = async () => ((await (await request.get(`/api/dia-danh?q=${encodeURIComponent(former)}`)).json()) as { items: { name: string }[] }).items[0]?.name
    await expect.poll(found, { timeout: 75_000, intervals: [2000] }).toBe(name)
  })
}

test('typing a former name finds the province and the commune of today', async ({ browser }) => {
  const personalId = freshId(63)
  await runProgram('make-dossier', personalId, '1.004873', 'draft')
  const page = await citizenWindow(browser, personalId)
  await page.goto('/nop/1.004873/contact')
  const province = page.getByRole('combobox', { name: 'Tỉnh hoặc thành phố' }).first()
  await expect(province).toHaveAttribute('aria-autocomplete', 'list')
  await province.fill('quang nam')
  await expect(page.getByRole('option', { name: 'Thành phố Đà Nẵng trước đây: Quảng Nam' })).toBeVisible()
  await province.press('Enter')
  await expect(province).toHaveValue('Thành phố Đà Nẵng')
  const commune = page.getByRole('combobox', { name: 'Xã, phường hoặc đặc khu' }).first()
  await commune.fill('hoa thuan tay')
  await expect(page.getByRole('option', { name: /Phường Hòa Cường/ })).toBeVisible()
  await commune.press('ArrowDown')
  await commune.press('Enter')
  await expect(commune).toHaveValue('Phường Hòa Cường')
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible()
})

test('without a script former provinces stand in the list, and mean the ones of today', async ({ browser }) => {
  const personalId = freshId(64)
  await runProgram('make-dossier', personalId, '1.004873', 'draft')
  const page = await citizenWindow(browser, personalId, { scripts: false })
  await page.goto('/nop/1.004873/contact')
  const province = page.getByRole('combobox', { name: 'Tỉnh hoặc thành phố' }).first()
  await province.selectOption('Quảng Nam')
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click()
  await page.goto('/nop/1.004873/contact')
  await expect(province).toHaveValue('Thành phố Đà Nẵng')
})
