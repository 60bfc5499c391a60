import { expect, type Page, test } from '@playwright/test'
import { stackAddresses } from '@/tests/support/browser-stack'
import { signInWithId } from './journeys/sign-in-citizen'
import { marksOf } from './support/checklist'
import { checkPage } from './support/page-check'
import { officialBrowser } from './support/people'
import { runProgram } from './support/programs'

/** A citizen of the simulator whom no other test knows. */
const somebody = () => `0481908${String(90_000 + Math.trunc(Math.random() * 9000))}`
const fileCopy = (personalId: string) => runProgram('make-dossier', personalId, '2.000635')
const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first().click()
const counterDoes = async (code: string, task: string, values: Readonly<Record<string, string>>) =>
  expect((await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/${task}`, 'version', values)).status).toBe(303)

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a message is unread until it is marked, or its dossier is opened', async ({ page }) => {
      const personalId = somebody()
      const [first, second] = [await fileCopy(personalId), await runProgram('make-dossier', personalId, '1.004873')]
      await signInWithId(page, personalId, '/ho-so/tin-bao')
      const about = (code: string) => page.getByRole('listitem').filter({ hasText: code })
      await expect(async () => {
        await page.reload()
        await expect(about(second)).toContainText('Chưa đọc', { timeout: 500 })
        await expect(about(first)).toContainText('Chưa đọc', { timeout: 500 })
      }).toPass({ timeout: 60_000 })
      await checkPage(page, { scripts: javaScriptEnabled })
      await press(page, new RegExp(`^Đánh dấu đã đọc.*${first}`))
      await expect(page.getByText('Đã đánh dấu')).toBeVisible()
      await expect(about(first)).not.toContainText('Chưa đọc')
      await about(second).getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(second)
      await page.goto('/ho-so/tin-bao')
      await expect(page.getByText('Bạn đã đọc mọi tin.')).toBeVisible()
    })

    test('the language of the mail is chosen and kept', async ({ page }) => {
      await signInWithId(page, somebody(), '/tai-khoan')
      await expect(page.getByRole('radio', { name: 'Tiếng Việt' })).toBeChecked()
      await page.getByRole('radio', { name: 'English' }).check()
      await press(page, 'Lưu ngôn ngữ')
      await expect(page.getByText('Từ nay thư được viết bằng ngôn ngữ bạn chọn.')).toBeVisible()
      await expect(page.getByRole('radio', { name: 'English' })).toBeChecked()
      await checkPage(page, { scripts: javaScriptEnabled })
    })

    test('signing out ends the session at VNeID as well, and comes back in the language of the page', async ({ page, context }) => {
      const { vneidUrl } = stackAddresses()
      await signInWithId(page, somebody(), '/en/ho-so')
      const atVneid = async () => (await context.cookies(vneidUrl)).filter(({ name }) => name === 'vneid_session')
      expect(await atVneid()).toHaveLength(1)
      const ended = page.waitForRequest((request) => request.url().startsWith(`${vneidUrl}/session/end`))
      await page.getByRole('button', { name: 'Sign out' }).click()
      await ended
      await expect(page).toHaveURL(/\/en\/dang-nhap\?tin=da-dang-xuat$/)
      expect(await atVneid()).toEqual([])
      await page.goto('/ho-so')
      await expect(page).toHaveURL(/\/dang-nhap\?/)
    })

    test('a paper is taken out of a supplement again, and what was typed stays', async ({ page }) => {
      const personalId = somebody()
      const code = await fileCopy(personalId)
      const marks = await marksOf(await officialBrowser('mot-cua'), `/can-bo/ho-so/${code}/bo-sung`, 'component:oldPaper')
      await counterDoes(code, 'bo-sung', { ...marks, 'why.oldPaper': 'Ảnh mờ, hãy chụp lại.' })
      await signInWithId(page, personalId, `/ho-so/${code}/bo-sung`)
      await page.locator('input[type=file]').setInputFiles({ name: 'nham.png', mimeType: 'image/png', buffer: dot })
      await press(page, 'Lưu và tải lên')
      await expect(page.getByRole('link', { name: 'nham.png' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Gửi phần bổ sung' })).toBeVisible()
      await checkPage(page, { scripts: javaScriptEnabled })
      await press(page, 'Bỏ tệp nham.png')
      await expect(page.getByRole('link', { name: 'nham.png' })).toHaveCount(0)
      await expect(page.getByRole('button', { name: 'Gửi phần bổ sung' })).toHaveCount(0)
    })
  })
}
