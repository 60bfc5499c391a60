import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { readXlsx } from '@/tests/support/read-xlsx'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { type Account, officialBrowser } from './support/people'
import { closeWindows, windowOf } from './support/windows'

test.afterEach(({ browser }) => closeWindows(browser))

async function at(browser: Browser, who: Account, width: number, path: string, scripts = true) {
  const page = await windowOf(browser, await officialBrowser(who), { scripts })
  await page.setViewportSize({ width, height: 900 })
  await page.goto(path)
  return page
}

const thisYear = () => {
  const year = new Date().toISOString().slice(0, 4)
  return `tu=${year}-01-01&den=${year}-12-31`
}

async function looksFor(page: Page, words: string): Promise<void> {
  await page.getByRole('main').getByRole('searchbox').fill(words)
  await page.getByRole('main').getByRole('button', { name: 'Tìm', exact: true }).click()
}

for (const width of [1024, 1280]) {
  test(`the books are read, searched, and lead to the dossier at ${String(width)} px`, async ({ browser }) => {
    const page = await at(browser, 'ho-tich', width, '/can-bo/so-sach')
    await checkPage(page)
    await page.getByRole('table', { name: 'Sổ hộ tịch và sổ chứng thực' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: /quyển số 01\// })).toBeVisible()
    await checkPage(page)
    await page.getByRole('table').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: /^Số 1\// })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Gạch bỏ mục này' })).toHaveCount(0)
    await checkPage(page)
    const code = (await page.getByRole('link', { name: /^H17/ }).textContent()) ?? ''
    await page.goto('/can-bo/so-sach')
    await looksFor(page, code)
    await expect(page.getByRole('table', { name: `Kết quả tìm “${code}”` })).toBeVisible()
    await checkPage(page)
  })

  test(`the report leads to what its numbers are made of at ${String(width)} px`, async ({ browser }) => {
    const page = await at(browser, 'giam-sat', width, `/can-bo/bao-cao?${thisYear()}`)
    await checkPage(page)
    const received = page.getByRole('link', { name: /Số hồ sơ nhận giải quyết, Tổng số, Tổng cộng$/ })
    const count = Number(((await received.textContent()) ?? '').split(' ')[0])
    await received.click()
    await expect(page.getByText(`${String(count)} hồ sơ`, { exact: true })).toBeVisible()
    await checkPage(page)
    await page.goto(`/can-bo/bao-cao/bo-sung?${thisYear()}`)
    await expect(page.getByRole('columnheader', { name: '2 lần' })).toBeVisible()
    await checkPage(page)
    await page.goto(`/can-bo/so-sach/theo-doi?${thisYear()}`)
    await expect(page.getByRole('table', { name: new RegExp(`^${String(count)} hồ sơ tiếp nhận`) })).toBeVisible()
    await checkPage(page)
  })
}

for (const scripts of [true, false]) {
  test(`the log is taken along as a workbook ${scripts ? 'with' : 'without'} scripts`, async ({ browser }) => {
    const page = await at(browser, 'van-thu', 1280, `/can-bo/so-sach/theo-doi?${thisYear()}`, scripts)
    await page.getByText('Xuất ra tệp').click()
    const purpose = `Báo cáo năm ${scripts ? 'một' : 'hai'} ${String(Date.now())}`
    await page.getByLabel('Định dạng').selectOption('XLSX')
    await page.getByRole('button', { name: 'Xuất dữ liệu' }).click()
    await expect(page.getByText('Nêu mục đích sử dụng').first()).toBeVisible()
    await page.getByLabel('Định dạng').selectOption('XLSX')
    await page.getByLabel('Mục đích sử dụng').fill(purpose)
    await page.getByRole('button', { name: 'Xuất dữ liệu' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Dữ liệu đã xuất' })).toBeVisible()
    const line = page.getByRole('row').filter({ hasText: purpose })
    // The page asks again by itself, with scripts or without.
    await expect(line.getByText('Đã xong')).toBeVisible({ timeout: 60_000 })
    await checkPage(page, { scripts })
    const [file] = await Promise.all([page.waitForEvent('download'), line.getByRole('link', { name: /^Tải tệp/ }).click()])
    expect(file.suggestedFilename()).toMatch(/^so-theo-doi-ho-so-.*\.xlsx$/)
    const [head, ...lines] = readXlsx(readFileSync(await file.path()))
    expect(head?.[1]?.value).toBe('Mã hồ sơ')
    expect(lines.length).toBeGreaterThan(0)
    const [trail] = await rows<{ count: string }>("SELECT count(*) FROM audit_entries a JOIN data_exports e ON e.id::text = a.subject_id::text WHERE e.purpose = $1 AND a.action = 'export.fetch'", [purpose])
    expect(Number(trail?.count)).toBe(1)
  })
}

test('an entry is struck by who may, with its reason, and keeps its number', async ({ browser }) => {
  const [found] = await rows<{ number: number; book: string }>(
    `SELECT e.number, b.kind || b.year AS book FROM register_entries e JOIN register_books b ON b.id = e.book_id JOIN agencies a ON a.id = b.agency_id
     WHERE a.code = 'H17.99.01' AND e.voided_at IS NULL ORDER BY e.entered_at DESC, e.id DESC LIMIT 1`,
  )
  const page = await at(browser, 'giam-sat', 1280, '/can-bo/so-sach')
  await looksFor(page, String(found?.number ?? 0))
  await page.getByRole('row').filter({ hasText: 'Đang có hiệu lực' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Gạch bỏ mục này' }).click()
  await expect(page.getByText('Nhập lý do gạch bỏ').first()).toBeVisible()
  await page.getByLabel('Lý do gạch bỏ').fill('Ghi nhầm sổ.')
  await page.getByRole('button', { name: 'Gạch bỏ mục này' }).click()
  await expect(page.getByText('Đã gạch bỏ mục này. Lý do được giữ lại trong sổ.')).toBeVisible()
  await expect(page.getByText('Ghi nhầm sổ.')).toBeVisible()
  await checkPage(page)
  await page.getByRole('navigation', { name: 'Bạn đang ở' }).getByRole('link').last().click()
  await expect(page.getByRole('row').filter({ hasText: 'Đã gạch bỏ' }).first()).toBeVisible()
})
