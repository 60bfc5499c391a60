import { createHash } from 'node:crypto'
import { type Browser, type CDPSession, expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { demoPassword, newOfficial, signInOfficial, withCode } from './support/people'
import { closeWindows, windowOf } from './support/windows'

// How an official sets up and proves a second factor, as they see it; what counts and what does not, factors.db.test.ts asks.

test.afterEach(({ browser }) => closeWindows(browser))

/** An official of their own for the test, who works in another ward. */
async function anOfficial(browser: Browser, { scripts }: { scripts: boolean }) {
  const email = await newOfficial('H17.99.97')
  const official = await signInOfficial(email)
  const token = official.cookies().find(([name]) => name.endsWith('mc-session'))?.[1] ?? ''
  const [found] = await rows<{ id: string }>('SELECT official_id AS id FROM sessions WHERE token_hash = $1', [createHash('sha256').update(token).digest('hex')])
  return { page: await windowOf(browser, official, { scripts }), email, officialId: found?.id ?? '' }
}

async function givePassword(page: Page, email: string): Promise<void> {
  await page.goto('/can-bo/dang-nhap')
  await page.getByRole('textbox', { name: 'Thư điện tử công vụ' }).fill(email)
  await page.getByLabel('Mật khẩu').fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

const giveCode = (page: Page, email: string, button: string): Promise<void> =>
  withCode(email, async (code) => {
    await page.getByRole('textbox', { name: 'Mã xác thực' }).fill(code)
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL((url) => !/dang-nhap|xac-thuc-lai/.test(url.pathname))
  })

for (const scripts of [true, false]) {
  test(`who has no second factor sets one up before anything else, ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const { page, email, officialId } = await anOfficial(browser, { scripts })
    await rows('DELETE FROM totp_secrets WHERE official_id = $1', [officialId])
    await page.context().clearCookies()
    await givePassword(page, email)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thiết lập xác thực hai lớp')
    if (scripts) await checkPage(page)
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
    await page.goto('/can-bo/hang-doi')
    await expect(page).toHaveURL(/\/can-bo\/dang-nhap/)
    await page.goto('/can-bo/dang-nhap/thiet-lap')
    const code = page.getByRole('textbox', { name: 'Mã 6 chữ số' })
    await code.fill('000000')
    await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).click()
    await expect(page.getByText(/Mã chưa đúng/)).toBeVisible()
    await code.fill(generateSync({ secret }))
    await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).click()
    await expect(page.getByRole('heading', { name: 'Mã dự phòng của bạn' })).toBeVisible()
    expect(await page.locator('li code').count()).toBe(10)
    if (scripts) await checkPage(page)
    await page.getByRole('link', { name: /vào làm việc/ }).click()
    await expect(page).toHaveURL(/\/can-bo\/hang-doi/)
  })
}

async function aDevice(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const
  return { cdp, ...(await cdp.send('WebAuthn.addVirtualAuthenticator', { options })) }
}

test('a passkey is made, signs in alone, and is refused as a copy', async ({ browser }) => {
  const { page, email, officialId } = await anOfficial(browser, { scripts: true })
  const { cdp, authenticatorId } = await aDevice(page)
  await page.goto('/can-bo/bao-mat')
  await page.getByRole('textbox', { name: 'Tên khóa' }).fill('Máy của bài kiểm thử')
  await page.getByRole('button', { name: 'Tạo khóa truy cập' }).click()
  await expect(page.getByText('Máy của bài kiểm thử')).toBeVisible()

  await page.context().clearCookies()
  await page.goto('/can-bo/dang-nhap')
  await page.getByRole('button', { name: /passkey/ }).click()
  await expect(page).toHaveURL(/\/can-bo\/hang-doi/)

  // A copy of the key has counted less far than we saw it count.
  await rows('UPDATE passkeys SET counter = 1000 WHERE official_id = $1', [officialId])
  await page.context().clearCookies()
  await page.goto('/can-bo/dang-nhap')
  await page.getByRole('button', { name: /passkey/ }).click()
  await expect(page.getByText(/Mã chưa đúng/)).toBeVisible()
  await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  await givePassword(page, email)
  await giveCode(page, email, 'Xác nhận')
  await expect(page).toHaveURL(/\/can-bo\/hang-doi/)
})

test('exporting asks for the second factor again, and loses nothing that was typed', async ({ browser }) => {
  const { page, email, officialId } = await anOfficial(browser, { scripts: false })
  await page.goto('/can-bo/so-sach/theo-doi')
  await page.getByText('Xuất ra tệp').click()
  const purpose = page.getByRole('textbox', { name: 'Mục đích' })
  await purpose.fill('Báo cáo tháng mười một')
  await rows(`UPDATE sessions SET stepped_up_at = now() - interval '1 day' WHERE official_id = $1`, [officialId])
  await purpose.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác nhận lại là bạn')
  await giveCode(page, email, 'Xác nhận và quay lại')
  await expect(page).toHaveURL(/\/can-bo\/so-sach\/theo-doi/)
  await expect(purpose).toHaveValue('Báo cáo tháng mười một')
  await purpose.press('Enter')
  await expect(page).toHaveURL(/\/can-bo\/xuat-du-lieu/)
})
