import { createHash } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { markAllBut } from './support/checklist'
import { rows } from './support/database'
import { demoPassword, emailOf, withCode } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId } from './support/windows'

// What an official typed is there again when their session ended meanwhile; for them, and only until it was sent.

const procedure = '2.000635'
const why = 'Bản quét bị mờ, đề nghị chụp lại.'

async function signIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Thư điện tử công vụ' }).fill(emailOf('mot-cua'))
  await page.getByLabel('Mật khẩu').fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await withCode(emailOf('mot-cua'), async (code) => {
    await page.getByRole('textbox', { name: 'Mã xác thực' }).fill(code)
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/can-bo/dang-nhap'))
  })
}

/** As after half an hour without a page. */
async function goIdle(page: Page): Promise<void> {
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('mc-session'))
  const hash = createHash('sha256').update(cookie?.value ?? '').digest('hex')
  const ended = await rows("UPDATE sessions SET last_seen_at = now() - interval '2 hours' WHERE token_hash = $1 RETURNING id", [hash])
  expect(ended).toHaveLength(1)
}

async function atSupplement(browser: Browser, row: number, scripts: boolean) {
  const code = await runProgram('make-dossier', freshId(row), procedure)
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage()
  const path = `/can-bo/ho-so/${code}/bo-sung`
  await page.goto(path)
  await expect(page).toHaveURL(new RegExp(`tiep=${encodeURIComponent(path)}$`))
  await signIn(page)
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  return { code, page, path }
}

test.afterEach(({ browser }) => closeWindows(browser))

for (const scripts of [true, false]) {
  test(`a supplement request survives the end of the session ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const { code, page, path } = await atSupplement(browser, scripts ? 61 : 62, scripts)
    await markAllBut(page, 'Số bản và mục đích')
    const asked = page.getByRole('checkbox', { name: 'Mục đích sử dụng' })
    await asked.check()
    const reason = page.getByRole('textbox', { name: /^Lý do đối với “Mục đích sử dụng”/ })
    await reason.fill(why)
    await goIdle(page)
    await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
    await expect(page).toHaveURL(new RegExp('/can-bo/dang-nhap\\?tiep='))
    await signIn(page)
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await expect(page.getByText('Phiên làm việc đã hết trước khi nội dung này được gửi')).toBeVisible()
    await expect(asked).toBeChecked()
    await expect(reason).toHaveValue(why)
    await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click()
    await expect(page.getByText('Đã gửi yêu cầu bổ sung cho người dân.')).toBeVisible()
    expect(await rows('SELECT 1 FROM kept_forms WHERE path = $1', [path])).toEqual([])

    const note = page.getByRole('textbox', { name: 'Ghi chú mới' })
    await note.fill('Đã gọi điện cho người nộp.')
    await goIdle(page)
    await page.getByRole('button', { name: /ghi chú/i }).click()
    await signIn(page)
    await expect(page).toHaveURL(new RegExp(`/can-bo/ho-so/${code}$`))
    await expect(note).toHaveValue('Đã gọi điện cho người nộp.')
  })
}
