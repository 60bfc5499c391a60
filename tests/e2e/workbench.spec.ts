import { type Browser, expect, type Page, test } from '@playwright/test'
import { shortId } from '@/lib/core/ids'
import { rows } from './support/database'
import { checkPage } from './support/page-check'
import { type Account, officialBrowser } from './support/people'
import { runProgram } from './support/programs'
import { closeWindows, freshId, windowOf } from './support/windows'

test.afterEach(({ browser }) => closeWindows(browser))

async function at(browser: Browser, who: Account, width: number, path: string, options: { readonly scripts?: boolean } = {}): Promise<Page> {
  const page = await windowOf(browser, await officialBrowser(who), options)
  await page.setViewportSize({ width, height: 900 })
  await page.goto(path)
  return page
}

/** An accepted dossier with papers. */
async function accepted(): Promise<string> {
  const code = await runProgram('make-dossier', freshId(58), '1.000656')
  expect((await (await officialBrowser('mot-cua')).postForm(`/can-bo/ho-so/${code}/tiep-nhan`, 'version', {})).status).toBe(303)
  return code
}

test('without scripts a colleague is asked, answers, and is named in a note', async ({ browser }) => {
  test.setTimeout(120_000)
  const code = await accepted()
  const page = await at(browser, 'giam-sat', 1024, `/can-bo/ho-so/${code}`, { scripts: false })
  await page.getByRole('link', { name: 'Xin ý kiến', exact: true }).click()
  await checkPage(page)
  const [clerk] = await rows<{ id: string }>("SELECT o.id FROM officials o JOIN official_grants g ON g.official_id = o.id JOIN agencies a ON a.id = g.agency_id WHERE g.role = 'CLERK' AND a.code = 'H17.99.01' AND o.disabled_at IS NULL AND g.revoked_at IS NULL ORDER BY o.created_at LIMIT 1")
  await page.getByLabel('Xin ý kiến của').selectOption(`official:${shortId(clerk?.id ?? '')}`)
  await page.getByRole('button', { name: 'Gửi yêu cầu xin ý kiến' }).click()
  await expect(page.getByRole('link', { name: 'Hãy ghi nội dung cần xin ý kiến' })).toBeVisible()
  await page.getByLabel('Nội dung cần xin ý kiến').fill('Giấy báo tử này đã đủ căn cứ chưa?')
  await page.getByRole('button', { name: 'Gửi yêu cầu xin ý kiến' }).click()
  await expect(page.getByText('Đã gửi yêu cầu xin ý kiến')).toBeVisible()
  await page.getByLabel('Nhắc tới (không bắt buộc)').selectOption(shortId(clerk?.id ?? ''))
  await page.getByLabel('Ghi chú mới').fill('Nhờ xem giúp giấy báo tử.')
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await expect(page.getByText('Đã ghi chú.')).toBeVisible()
  await checkPage(page)

  const theirs = await at(browser, 'van-thu', 1280, '/can-bo/tin', { scripts: false })
  await expect(theirs.getByText('Nhờ xem giúp giấy báo tử.')).toBeVisible()
  await checkPage(theirs)
  await theirs.getByRole('button', { name: `Đánh dấu đã đọc ghi chú` }).first().click()
  await theirs.getByRole('link', { name: 'Xem ý kiến được hỏi' }).click()
  await checkPage(theirs)
  await theirs.getByRole('link', { name: 'Giấy báo tử này đã đủ căn cứ chưa?' }).last().click()
  await checkPage(theirs)
  await theirs.getByLabel('Ý kiến của bạn').fill('Đã đủ.')
  await theirs.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await expect(theirs.getByText('Đã ghi ý kiến và báo cho người hỏi.')).toBeVisible()
  await page.goto(`/can-bo/ho-so/${code}`)
  await expect(page.getByText('Đã đủ.')).toBeVisible()
})

test('a paper stands beside the form, is turned and enlarged, and its data are read off', async ({ browser }) => {
  test.setTimeout(120_000)
  const code = await accepted()
  const page = await at(browser, 'mot-cua', 1280, `/can-bo/ho-so/${code}/giay-to`)
  await expect(page.getByRole('heading', { name: 'Bên trái: Nội dung đã khai' })).toBeVisible()
  const turn = page.getByRole('link', { name: 'Xoay phải' })
  await turn.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Xoay 90°, cỡ 100 %')).toBeVisible()
  await page.getByRole('link', { name: 'Phóng to' }).click()
  await expect(page.getByText('Xoay 90°, cỡ 150 %')).toBeVisible()
  await checkPage(page)
  await page.getByLabel('Chữ cần tìm').fill('khong co chu nay')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await expect(page.getByText('Không tìm thấy')).toBeVisible()

  const [paper] = await rows<{ key: string }>('SELECT c.component_key AS key FROM dossier_components c JOIN dossiers d ON d.id = c.dossier_id WHERE d.code = $1 ORDER BY c.id LIMIT 1', [code])
  const tablet = await at(browser, 'mot-cua', 1024, `/can-bo/ho-so/${code}/so-hoa/${paper?.key ?? ''}?loai=deathNotice`, { scripts: false })
  await checkPage(tablet)
  await tablet.getByLabel('Họ và tên, hoặc tên giấy tờ').fill('Nguyễn Văn Thử')
  await tablet.getByLabel('Ngày', { exact: true }).fill('2')
  await tablet.getByLabel('Tháng', { exact: true }).fill('11')
  await tablet.getByLabel('Năm', { exact: true }).fill('2026')
  await tablet.getByLabel('Cơ quan cấp').fill('Bệnh viện Thử')
  await tablet.getByRole('button', { name: 'Ghi dữ liệu' }).click()
  await expect(tablet.getByText('Đã ghi dữ liệu số hóa của giấy tờ.')).toBeVisible()
  await expect(tablet.getByText(/Giấy báo tử\. .*Cơ quan cấp: Bệnh viện Thử/)).toBeVisible()
})
