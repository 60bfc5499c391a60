import { expect, type Page, test } from '@playwright/test'
import { signInCitizen } from './journeys/sign-in-citizen'
import { dot } from './support/doors'

const procedure = '/nop/2.000635'
const who = 'Huỳnh Hữu Lộc'

/** Begins the draft, or goes on with the one a test before has left. */
async function begin(page: Page): Promise<void> {
  await signInCitizen(page, who, procedure)
  await page.getByRole('button', { name: /Bắt đầu khai|Tiếp tục bản khai này/ }).click()
  await page.waitForURL(/\/nop\/2\.000635\/./)
}

const phone = (page: Page) => page.getByLabel('Số điện thoại của bạn')

test.describe.configure({ mode: 'serial' })

test('what is typed is saved meanwhile, and what is not is offered again after the session ended', async ({ page, context }) => {
  await begin(page)
  await page.goto(`${procedure}/contact`)
  await phone(page).fill('0900 009 015')
  await expect(page.getByText(/^Đã lưu lúc \d\d:\d\d$/)).toBeVisible()
  await page.reload()
  await expect(phone(page)).toHaveValue('0900009015')

  await context.clearCookies()
  await phone(page).fill('0900009016')
  await expect(page.getByText('Phiên đăng nhập đã hết.')).toBeVisible()
  await page.getByRole('link', { name: 'Đăng nhập lại để tiếp tục' }).click()
  await page.getByRole('button', { name: /VNeID/ }).click()
  await page.getByRole('button', { name: new RegExp(`^${who}`) }).click()
  await expect(page).toHaveURL(new RegExp(`${procedure}/contact$`))
  await expect(phone(page)).toHaveValue('0900009015')
  await page.getByRole('button', { name: 'Dùng lại nội dung đó' }).click()
  await expect(phone(page)).toHaveValue('0900009016')
  await expect(page.getByText('Có nội dung bạn nhập mà chưa lưu')).toHaveCount(0)
})

test('a page that is not in order is shown again with what was typed, and the summary has the focus', async ({ page }) => {
  await begin(page)
  await page.goto(`${procedure}/contact`)
  await phone(page).fill('không có')
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click()
  await expect(page).toHaveTitle(/^Lỗi: /)
  const summary = page.getByRole('alert').filter({ hasText: 'Có chỗ cần sửa' })
  await expect(summary).toBeFocused()
  await expect(phone(page)).toHaveValue('không có')
  await summary.getByRole('link').first().click()
  await expect(phone(page)).toBeFocused()
  await phone(page).fill('0900009015')
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click()
  await expect(page).not.toHaveURL(/contact/)
})

test('a paper is judged by its content, kept for its owner alone, and taken away again', async ({ page, context, browser }) => {
  await begin(page)
  await page.goto(`${procedure}/giay-to`)
  const field = page.locator('input[type=file]').first()
  await field.setInputFiles({ name: 'cu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf at all') })
  await page.getByRole('button', { name: 'Tải lên', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'chỉ nhận tệp PDF, JPEG hoặc PNG' })).toBeFocused()

  await field.setInputFiles({ name: 'giấy cũ.png', mimeType: 'image/png', buffer: dot })
  await page.getByRole('button', { name: 'Tải lên', exact: true }).click()
  const link = page.getByRole('link', { name: 'giấy cũ.png' })
  const address = (await link.getAttribute('href')) ?? ''
  const answer = await context.request.get(address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-disposition': `attachment; filename="giay cu.png"; filename*=UTF-8''gi%E1%BA%A5y%20c%C5%A9.png`,
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers()['content-security-policy']).toContain("sandbox; default-src 'none'")
  expect(answer.headers()['cache-control']).toContain('no-store')
  const nobody = await browser.newContext()
  expect((await nobody.request.get(address)).status()).toBe(404)
  await nobody.close()

  await page.getByRole('button', { name: /Bỏ tệp/ }).click()
  await expect(link).toHaveCount(0)
  expect((await context.request.get(address)).status()).toBe(404)
})

test('a page made for one request runs its own scripts and no other', async ({ page }) => {
  await begin(page)
  const answer = await page.goto(`${procedure}/contact`)
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/)
  expect(policy).not.toContain("'unsafe-inline'")
  const again = await page.reload()
  expect(again?.headers()['content-security-policy']).not.toBe(policy)
})
