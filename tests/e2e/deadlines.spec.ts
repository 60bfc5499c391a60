import { type Browser, expect, test } from '@playwright/test'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { type Account, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, windowOf } from './support/windows'

test.afterEach(({ browser }) => closeWindows(browser))

/** A working day in some weeks' time, as three fields post it. */
function later(): Record<string, string> {
  const day = new Date(Date.now() + 40 * 86_400_000)
  while (day.getUTCDay() !== 3) day.setUTCDate(day.getUTCDate() + 1)
  return { 'until.day': String(day.getUTCDate()), 'until.month': String(day.getUTCMonth() + 1), 'until.year': String(day.getUTCFullYear()) }
}

async function at(browser: Browser, who: Account, width: number, path: string) {
  const page = await windowOf(browser, await officialBrowser(who))
  await page.setViewportSize({ width, height: 900 })
  await page.goto(path)
  return page
}

const papersOf = async (code: string) =>
  (await rows<{ kind: string }>("SELECT r.kind FROM result_documents r JOIN dossiers d ON d.id = r.dossier_id WHERE d.code = $1 AND r.kind = 'extension'", [code])).length

for (const width of [360, 1280]) {
  test.describe(`at ${String(width)} px`, () => {
    test('a due date is explained, put off with an apology, and the first one stays in sight', async ({ browser }) => {
      test.setTimeout(180_000)
      const code = await runProgram('make-dossier', freshId(57), '1.004873')
      const accepted = await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})
      expect(accepted.status).toBe(303)
      const page = await at(browser, 'giam-sat', width, `/can-bo/ho-so/${code}/thoi-han`)
      await expect(page.getByRole('heading', { level: 1, name: 'Cách tính hạn trả kết quả' })).toBeVisible()
      await expect(page.getByText(/^Ngày làm việc thứ 1/)).toBeVisible()
      await checkPage(page)

      await page.goto(`/can-bo/ho-so/${code}/gia-han`)
      await checkPage(page)
      const asked = { ...later(), reasonCode: 'verification', reason: 'Chờ phường khác xác minh.' }
      expect((await (await officialBrowser('giam-sat')).postForm(`/can-bo/ho-so/${code}/gia-han`, 'version', asked)).status).toBe(303)
      await page.goto(`/can-bo/ho-so/${code}`)
      await expect(page.getByText('Đang chờ duyệt gia hạn')).toBeVisible()
      await checkPage(page)
      const yes = { decision: 'approve', reason: '' }
      expect((await (await officialBrowser('lanh-dao')).postForm(`/can-bo/ho-so/${code}/duyet-gia-han`, 'version', yes)).status).toBe(303)
      await page.reload()
      await expect(page.getByText(/^Hạn hẹn ban đầu/)).toBeVisible()
      await page.goto(`/can-bo/ho-so/${code}/thoi-han`)
      await expect(page.getByText(/lãnh đạo duyệt gia hạn/)).toBeVisible()
      await expect.poll(() => papersOf(code), { timeout: 60_000 }).toBe(1)
      await page.goto('/can-bo/canh-bao')
      await checkPage(page)
    })

    test('an administrator sees what happens without a person', async ({ browser }) => {
      const page = await at(browser, 'quan-tri', width, '/quan-tri/cong-viec')
      await expect(page.getByText(/tiến trình đang làm việc$/)).toBeVisible()
      await expect(page.getByRole('table', { name: 'Việc theo giờ' })).toContainText('Rà hồ sơ sắp đến hạn')
      await checkPage(page)
    })
  })
}
